"""``load_demo``: a demo team with every example, moved so that the newest began today."""

import secrets
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.services.teams import create_personal_team
from incidents.domain.shifting import days_to_today
from incidents.samples import list_samples, load_sample
from incidents.services.demo import start_demo_incident

DEMO_EMAIL = "demo@forthright.example"


class Command(BaseCommand):
    help = "Make a demo team from the samples and print its login, once."

    def handle(self, *args: Any, **options: Any) -> None:
        if User.objects.filter(email=DEMO_EMAIL).exists():
            self.stdout.write(
                f"Demo: sign in as {DEMO_EMAIL}; `reset_password {DEMO_EMAIL}` makes a new password."
            )
            return
        now = timezone.now()
        password = secrets.token_urlsafe(12)
        samples = [load_sample(name) for name in list_samples()]
        days = min(days_to_today(facts, now.date()) for facts in samples)
        with transaction.atomic():
            demo = User.objects.create_user(DEMO_EMAIL, password, name="Demo")
            team = create_personal_team(user=demo, name="Demo team", now=now)
            for facts in sorted(samples, key=lambda facts: facts.times.started or ""):
                start_demo_incident(team=team, author=demo, now=now, facts=facts, days=days)
        self.stdout.write(f"Demo: sign in as {DEMO_EMAIL} with the password {password}")
