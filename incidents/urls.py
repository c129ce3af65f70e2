"""Addresses of the incidents; the segment, the view, the form and the template share one word."""

from django.urls import path

from incidents.views import (
    check,
    coach,
    dashboard,
    evidence,
    first_message,
    five_minutes,
    glossary,
    history,
    incident,
    interchange,
    prepare,
    rehearsal,
    script,
    series,
    start,
)

urlpatterns = [
    path("", dashboard.show_dashboard, name="dashboard"),
    path("incidents/new/", start.start, name="start"),
    path("incidents/example/", start.start_example, name="start_example"),
    path("incidents/import/", interchange.upload, name="import"),
    path("incidents/<str:reference>/", incident.show_incident, name="incident"),
    path("incidents/<str:reference>/five-minutes/", five_minutes.edit, name="five_minutes"),
    path("incidents/<str:reference>/prepare/", prepare.list_sections, name="prepare"),
    path("incidents/<str:reference>/prepare/<slug:key>/", prepare.edit_section, name="section"),
    path("incidents/<str:reference>/check/", check.show_answers, name="check"),
    path("incidents/<str:reference>/coach/", coach.advise, name="coach"),
    path("incidents/<str:reference>/coach/decide/", coach.decide, name="coach_decide"),
    path("incidents/<str:reference>/coach/quiet/", coach.show_quiet, name="coach_quiet"),
    path("incidents/<str:reference>/first-message/", first_message.write, name="first_message"),
    path("incidents/<str:reference>/script/", script.show_script, name="script"),
    path("incidents/<str:reference>/script/setting/", script.edit_setting, name="script_setting"),
    path("incidents/<str:reference>/script/words/", script.choose_words, name="script_choose"),
    path("incidents/<str:reference>/script/line/<str:line_id>/", script.edit_one_line, name="script_line"),
    path("incidents/<str:reference>/script/versions/", script.keep_this_version, name="script_versions"),
    path(
        "incidents/<str:reference>/script/versions/<int:number>/", script.show_version, name="script_version"
    ),
    path("incidents/<str:reference>/rehearsal/", rehearsal.show_room, name="rehearsal"),
    path("incidents/<str:reference>/history/", history.show_history, name="history"),
    path("incidents/<str:reference>/export/", interchange.download, name="export"),
    path("incidents/<str:reference>/series/", series.add, name="add_series"),
    path("incidents/<str:reference>/evidence/", evidence.add_file, name="add_evidence_file"),
    path("incidents/<str:reference>/evidence/<uuid:uid>/", evidence.download_file, name="evidence_file"),
    path("glossary/", glossary.show_glossary, name="glossary"),
    path("glossary/add/", glossary.add, name="add_term"),
    path("glossary/changes/", glossary.show_changes, name="glossary_changes"),
    path("glossary/<uuid:uid>/", glossary.edit, name="term"),
    path("glossary/<uuid:uid>/changes/", glossary.show_changes, name="term_changes"),
    path("glossary/<uuid:uid>/remove/", glossary.remove, name="remove_term"),
    path("glossary/<uuid:uid>/put-back/", glossary.put_back, name="put_back_term"),
]
