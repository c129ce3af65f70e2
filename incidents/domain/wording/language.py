"""Whether a sentence is English, told by its small words, its script and its accents."""

from typing import Final

from incidents.domain.wording.tokens import Sentence
from incidents.domain.wording.vocabulary import FUNCTION, NUMBER, PUNCTUATION

_FOREIGN: Final = frozenset(
    """
    der das ein eine einen einem einer eines und oder nicht ist sind wir haben wird werden wurde wurden
    auf mit von zu zum zur bei nach aus über für durch auch aber wie dass weil wenn noch schon sich den
    dem des ich sie er uns unser unsere kein keine keinen alle sehr nur hatte vom beim ihre ihr seine
    sein gegen ohne seit heute le la les un une des du et ou est sont nous vous ils elles avons avez ont
    été pas ne que qui dans sur pour avec par au aux ce cette ces mais plus très leur leurs notre nos
    depuis après sans être fait faire il elle je el los las unos unas y o es son está están hemos han
    fue no's se del al con por para como más pero este esta estos hay todos sin desde ha lo nuestro
    nuestra gli della dei delle nel nella che di è sono non abbiamo hanno stato per con come anche più
    questo questa dal alla loro het een en zijn niet van voor met wij hebben werd werden naar bij ook
    maar deze dit door geen meer nog wordt os uma não são foi foram nós temos pelo pela dos das em no's
    ao mais está och är inte vi har som att av på för med det den ett om från ikke og ikke er til blev
    nie jest są się że na do od przez był była było w z ale jak po ve bir bu için ile değil olarak çok
    daha että ja ei ole oli on kun mutta sekä dan yang di dengan untuk tidak ini itu pada dari adalah
    """.split()
) - frozenset(
    "no on or in die an as so was hat bin am a i at me do per he his to by also o y w z as dan be den".split()
)
_CHAT_ENGLISH: Final = frozenset(
    "tbh idk lol asap ok okay thanks please hi hello back fine users customers down still got get "
    "guess think looks "
    "issue issues server failed failing error errors everything nothing nobody someone never always".split()
)


_ENGLISH: Final = ~(PUNCTUATION | NUMBER)


def is_english(sentence: Sentence) -> bool | None:
    """Whether the words of ``sentence`` are English; ``None`` when nothing in them tells."""
    if _FOREIGN.isdisjoint(sentence.words) and all(map(str.isascii, sentence.words)):
        is_told = any(bits & _ENGLISH for bits in sentence.bits)
        return True if is_told or not _CHAT_ENGLISH.isdisjoint(sentence.words) else None
    words = 0
    english = 0
    foreign = 0
    other_script = 0
    for word, bits in zip(sentence.words, sentence.bits, strict=True):
        if bits & (PUNCTUATION | NUMBER):
            continue
        words += 1
        if bits & FUNCTION:
            english += 1
            continue
        if not word.isascii():
            if _is_other_script(word):
                other_script += 1
            elif word not in _BORROWED:
                foreign += 1
        if word in _FOREIGN:
            foreign += 1
        elif bits or word in _CHAT_ENGLISH:
            english += 1
    if other_script:
        return other_script * 2 < words and english > other_script
    if foreign:
        return foreign * 2 <= english if words > 3 else foreign < english
    return True if english else None


_BORROWED: Final = frozenset("café naïve résumé façade cliché touché rené zoë josé andré müller".split())


def _is_other_script(word: str) -> bool:
    return any(ord(letter) > 0x24F and letter not in "‘’–—“”…" for letter in word)
