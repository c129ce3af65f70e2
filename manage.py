#!/usr/bin/env python3
"""``python3 manage.py up`` serves and ``python3 manage.py test`` checks; the rest are Django's and ours."""

import os
import sys

from config import bootstrap

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if bootstrap.enter(sys.argv[1:]):
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
