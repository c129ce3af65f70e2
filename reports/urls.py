"""Addresses of the documents of an incident."""

from django.urls import path

from reports.views import documents, meeting, preview, summary

ROOT = "incidents/<str:reference>/documents/"
MEETING = "incidents/<str:reference>/meeting/"
SUMMARY = "incidents/<str:reference>/summary/"

urlpatterns = [
    path(ROOT, documents.list_all, name="documents"),
    path(f"{ROOT}brief/", documents.make_brief, name="make_brief"),
    path(f"{ROOT}brief/preview/", preview.show_brief, name="preview_brief"),
    path(f"{ROOT}<int:number>/", documents.show, name="document"),
    path(f"{ROOT}<int:number>.pdf", documents.download, name="document_pdf"),
    path(f"{ROOT}<int:number>/retry/", documents.retry, name="retry_document"),
    path(f"{MEETING}<int:number>/invitation.ics", meeting.download, name="invitation"),
    path(f"{MEETING}<int:number>/invite/", meeting.invite, name="invite"),
    path(f"{SUMMARY}send/", summary.send, name="send_summary"),
    path(f"{SUMMARY}freeze/", summary.freeze, name="freeze_summary"),
    path(f"{SUMMARY}sent/", summary.note_sent, name="note_sent_summary"),
    path(f"{SUMMARY}mail/<int:mail>/again/", summary.send_again, name="send_mail_again"),
    path(f"{SUMMARY}<int:number>.eml", summary.download_eml, name="summary_eml"),
]
