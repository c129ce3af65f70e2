"""Addresses of the documents of an incident."""

from django.urls import path

from reports.views import documents, make, meeting, preview, shared, sharing, styles, summary, updates

ROOT = "incidents/<str:reference>/documents/"
MEETING = "incidents/<str:reference>/meeting/"
SUMMARY = "incidents/<str:reference>/summary/"

urlpatterns = [
    path(ROOT, documents.list_all, name="documents"),
    path(f"{ROOT}make/", make.make_document, name="make_document"),
    path(f"{ROOT}brief/", documents.make_brief, name="make_brief"),
    path(f"{ROOT}brief/preview/", preview.show_brief, name="preview_brief"),
    path("team/<int:team_id>/documents/", styles.edit, name="team_documents"),
    path("team/<int:team_id>/documents/logo/", styles.show_logo, name="team_logo"),
    path(f"{ROOT}<int:number>/logo/", styles.show_document_logo, name="document_logo"),
    path(f"{ROOT}<int:number>/colours.css", styles.show_document_rules, name="document_rules"),
    path(f"{ROOT}<int:number>/", documents.show, name="document"),
    path(f"{ROOT}<int:number>.pdf", documents.download, name="document_pdf"),
    path(f"{ROOT}<int:number>.<slug:form>", documents.download_format, name="document_format"),
    path(f"{ROOT}<int:number>/given/", documents.mark_given, name="mark_given"),
    path(f"{ROOT}<int:number>/retry/", documents.retry, name="retry_document"),
    path(f"{MEETING}<int:number>/invitation.ics", meeting.download, name="invitation"),
    path(f"{MEETING}<int:number>/invite/", meeting.invite, name="invite"),
    path(f"{SUMMARY}send/", summary.send, name="send_summary"),
    path(f"{SUMMARY}freeze/", summary.freeze, name="freeze_summary"),
    path(f"{SUMMARY}sent/", summary.note_sent, name="note_sent_summary"),
    path(f"{SUMMARY}mail/<int:mail>/again/", summary.send_again, name="send_mail_again"),
    path(f"{SUMMARY}<int:number>.eml", summary.download_eml, name="summary_eml"),
    path("incidents/<str:reference>/updates/write/", updates.write_update, name="write_update"),
    path(f"{ROOT}<int:number>/share/", sharing.share, name="share_document"),
    path("incidents/<str:reference>/shared/", sharing.list_all, name="shares"),
    path("incidents/<str:reference>/shared/<uuid:uid>/revoke/", sharing.revoke, name="revoke_share"),
    path("s/<str:token>/", shared.enter, name="enter_share"),
    path("shared/<uuid:uid>/", shared.show, name="shared"),
    path("shared/<uuid:uid>/passphrase/", shared.give_passphrase, name="shared_passphrase"),
    path("shared/<uuid:uid>/read/", shared.read, name="shared_read"),
    path("shared/<uuid:uid>/ask/", shared.ask, name="shared_ask"),
    path("shared/<uuid:uid>/decide/", shared.decide, name="shared_decide"),
    path("shared/<uuid:uid>/confirm/", shared.confirm, name="shared_confirm"),
    path("shared/<uuid:uid>/document.pdf", shared.download, name="shared_pdf"),
]
