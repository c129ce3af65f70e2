"""Words to look for, and words to look among: the same cut for both, so that they meet on any database."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

MOST_WORDS = 8
"""Words of one question; a record is found by fewer."""

MOST_BYTES = 400_000
"""How much of one record is looked among, in bytes of UTF-8: PostgreSQL's index takes no megabyte."""

# Chinese, Japanese, Thai, Lao, Khmer and Burmese write without spaces: each letter is a word, and a word
# typed is letters that follow each other.
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
_NO_WORD = re.compile(r"[\W_]+")


def split_words(text: str) -> list[str]:
    """The words of a text in order: no case, no accents, no marks between them."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
        plain = _UNSPACED.sub(r" \1 ", plain)
    return [word for word in _NO_WORD.split(plain) if word]


LONGEST_REMEMBERED = 2_000
"""Characters of a text whose words are remembered: of a record that is saved, one text has changed."""


def cut_words(text: str) -> str:
    """The same, joined by spaces."""
    return _cut_again(text) if len(text) <= LONGEST_REMEMBERED else " ".join(split_words(text))


@lru_cache(maxsize=4096)
def _cut_again(text: str) -> str:
    return " ".join(split_words(text))


def join_words(texts: Iterable[str]) -> str:
    """What is looked among: the words of all texts, those of the first ones where they are too many."""
    kept: list[str] = []
    left = MOST_BYTES
    for text in texts:
        words = cut_words(text)
        left -= len(words.encode()) + 1
        if left < 0:
            kept.append(words.encode()[:left].decode(errors="ignore").rpartition(" ")[0])
            break
        kept.append(words)
    return " ".join(filter(None, kept))


def read_question(text: str) -> list[list[str]]:
    """What a person looks for: a phrase for each word they typed, its last word perhaps only begun."""
    return [words for typed in text.split()[:MOST_WORDS] if (words := split_words(typed))]
