"""Static files under names that change with their content, so that browsers may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Names hashed inside scripts as well: only hashed names are kept, and modules import by name."""

    support_js_module_import_aggregation = True
