"""Addresses of the documents of an incident."""

from django.urls import path

from reports.views import documents, preview

ROOT = "incidents/<str:reference>/documents/"

urlpatterns = [
    path(ROOT, documents.list_all, name="documents"),
    path(f"{ROOT}brief/", documents.make_brief, name="make_brief"),
    path(f"{ROOT}brief/preview/", preview.show_brief, name="preview_brief"),
    path(f"{ROOT}<int:number>/", documents.show, name="document"),
    path(f"{ROOT}<int:number>.pdf", documents.download, name="document_pdf"),
    path(f"{ROOT}<int:number>/retry/", documents.retry, name="retry_document"),
]
