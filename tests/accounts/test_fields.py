"""How a field, its hint and its error are drawn, with and without crispy forms."""

import re

import pytest
from django import forms
from django.template import Context, Template


class Sample(forms.Form):
    headline = forms.CharField(
        help_text="One sentence <of> words.", error_messages={"required": "Write a headline"}
    )
    story = forms.CharField(widget=forms.Textarea, required=False)
    certainty = forms.ChoiceField(
        label="How sure are you?",
        choices=[("confirmed", "Confirmed"), ("likely", "Likely"), ("unknown", "Unknown")],
        widget=forms.RadioSelect,
        required=False,
    )
    is_public = forms.BooleanField(label="It is public", required=False)


def draw(source: str, form: Sample) -> str:
    return Template(source).render(Context({"form": form}))


WAYS = [
    "{% for field in form %}{{ field.as_field_group }}{% endfor %}",
    "{% load crispy_forms_tags %}{{ form|crispy }}",
    "{% load crispy_forms_tags %}{% crispy form %}",
]


@pytest.mark.parametrize("source", WAYS)
def test_label_hint_and_error_are_tied_to_the_control(source: str) -> None:
    html = draw(source, Sample({}))
    assert '<label for="id_headline">Headline</label>' in html
    assert re.search(r'<p class="hint" id="id_headline_helptext">One sentence &lt;of&gt; words.</p>', html)
    assert re.search(r'id="id_headline_error">\s*<p class="err">.*Write a headline', html, re.S)
    control = re.search(r"<input[^>]*name=\"headline\"[^>]*>", html)
    assert control
    assert 'aria-describedby="id_headline_helptext id_headline_error"' in control[0]
    assert 'aria-invalid="true"' in control[0]
    assert 'dir="auto"' in control[0]
    # The message stands above the box it is about.
    assert html.index("id_headline_error") < html.index('<input type="text"')


@pytest.mark.parametrize("source", WAYS)
def test_choices_are_real_radio_buttons_with_nothing_chosen(source: str) -> None:
    html = draw(source, Sample())
    assert html.count('type="radio"') == 3
    assert "<legend>How sure are you?</legend>" in html
    assert "checked" not in html
    assert 'style="' not in html


def test_the_certainties_carry_their_discs() -> None:
    html = draw('{% include "components/_field.html" with field=form.certainty %}', Sample())
    assert 'class="cert likely">Likely</span>' in html


def test_typed_text_is_escaped_and_takes_its_own_direction() -> None:
    html = draw(WAYS[0], Sample({"headline": '"><b>', "story": "</textarea><script>"}))
    assert "<b>" not in html
    assert "<script>" not in html
    assert re.search(r'<textarea dir="auto" name="story"', html)


def test_the_summary_counts_and_links() -> None:
    html = draw('{% include "components/_error_summary.html" %}', Sample({}))
    assert "One thing to put right" in html
    assert '<a href="#id_headline">Write a headline</a>' in html
    assert draw('{% include "components/_error_summary.html" %}', Sample({"headline": "x"})).strip() == ""
