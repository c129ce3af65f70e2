"""Words for speech: currencies, units, months, and openings that may lose their capital letter."""

from typing import Final

CURRENCY_NAMES: Final = {
    "USD": ("US dollar", "US dollars"),
    "EUR": ("euro", "euros"),
    "GBP": ("pound", "pounds"),
    "CHF": ("Swiss franc", "Swiss francs"),
    "DKK": ("Danish krone", "Danish kroner"),
    "NOK": ("Norwegian krone", "Norwegian kroner"),
    "SEK": ("Swedish krona", "Swedish kronor"),
    "JPY": ("yen", "yen"),
    "CNY": ("yuan", "yuan"),
    "INR": ("rupee", "rupees"),
    "AUD": ("Australian dollar", "Australian dollars"),
    "CAD": ("Canadian dollar", "Canadian dollars"),
    "NZD": ("New Zealand dollar", "New Zealand dollars"),
    "PLN": ("zloty", "zloty"),
    "CZK": ("Czech koruna", "Czech koruna"),
    "BRL": ("real", "reais"),
    "MXN": ("Mexican peso", "Mexican pesos"),
    "ZAR": ("rand", "rand"),
    "SGD": ("Singapore dollar", "Singapore dollars"),
    "HKD": ("Hong Kong dollar", "Hong Kong dollars"),
}
"""Currency code to how one and how several are said."""

CURRENCY_SIGNS: Final = {"US$": "USD", "$": "", "€": "EUR", "£": "GBP", "¥": ""}
"""A sign to its code; a bare dollar sign names no country, so it is said "dollars" and no more."""

SIGN_WORDS: Final = {"$": "dollars", "¥": "yen"}

UNIT_NAMES: Final = {
    "%": ("percent", "percent"),
    "min": ("minute", "minutes"),
    "mins": ("minute", "minutes"),
    "h": ("hour", "hours"),
    "hrs": ("hour", "hours"),
    "s": ("second", "seconds"),
    "ms": ("millisecond", "milliseconds"),
    "KB": ("kilobyte", "kilobytes"),
    "kB": ("kilobyte", "kilobytes"),
    "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"),
    "TB": ("terabyte", "terabytes"),
    "PB": ("petabyte", "petabytes"),
    "Mbps": ("megabit per second", "megabits per second"),
    "Gbps": ("gigabit per second", "gigabits per second"),
    "x": ("times", "times"),
    "k": ("thousand", "thousand"),
    "K": ("thousand", "thousand"),
    "bn": ("billion", "billion"),
    "minutes": ("minute", "minutes"),
    "hours": ("hour", "hours"),
    "days": ("day", "days"),
    "series": ("series", "series"),
    "addresses": ("address", "addresses"),
    "cities": ("city", "cities"),
    "businesses": ("business", "businesses"),
    "companies": ("company", "companies"),
    "entries": ("entry", "entries"),
    "queries": ("query", "queries"),
    "people": ("person", "people"),
}
"""A written unit to how one and how several are said."""

MONTH_NAMES: Final = (
    "January February March April May June July August September October November December".split()
)

ORDINALS: Final[dict[int, str]] = dict(
    enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
        " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
    )
) | {30: "thirtieth", 40: "fortieth", 50: "fiftieth", 60: "sixtieth", 70: "seventieth", 80: "eightieth",
     90: "ninetieth"}  # fmt: skip

SAID_AS: Final = {
    "e.g.": "for example",
    "i.e.": "that is",
    "approx.": "approximately",
    "vs.": "versus",
    "etc.": "and so on",
    "&": "and",
    "~": "about ",
    "≈": "about ",
    "≥": "at least ",
    "≤": "at most ",
    "→": " to ",
    "×": " times ",
    " + ": " plus ",
    " · ": ", ",
}
"""Signs and short forms that nobody says as they are written."""

OPENERS: Final = frozenset(
    """
    a about accept access account act add adjust adopt agree alert alerts all an and another any apply
    appoint approve arrange ask assess assign at audit automate automatic automatically avoid avoids
    back begin better between blameless block both bring brings build but buy by call calls cancel cap
    capacity card change check clean clear close code collect compare complete configure connect
    consider contact continue convert copy correct costs count cover create credits customer customers
    customers' cut cuts daily data database debug decide define delay delete deliveries deploy detect
    disable discuss docs document done double drill drop e-mails each early effect either emails
    emergency enable ends engineer ensure entry every everything excessive expand explain fast faster
    fees fewer fifth find findings finish first five fix focused follow for forbid four fourth from full
    get give gives global go guard harden have hire hourly how identify if improve in increase inspect
    install introduce invite invoices isolate it its keep keeps learn legal let likely limit limits link
    list load lock log login look loss lower mail main maintain make makes manual map measure member
    merchants messages monitor monthly more most move name nearly negotiate network new no nobody none
    nothing notify number offer old on once one only open orders other our over own park partial patch
    pause pay payments people perform periodic plan post prepare prevent production protect protection
    protects prove provide publish pull put raise re-enable re-introduce read rebuild record reduce
    reduces refund refunds release remove removes rename renew rent repair replace replay report reports
    restart restore restores result retire revert review rework rewrite roll rotate router rules run
    salary sales same saves schedule script search second secure security send separate service set
    several shared ship shipments shoppers short-lived show shut sign simplify simulate six smaller some
    split staff stage staged start stays step-up stolen stop stops store strengthen stronger such
    support switch systems tag take talk tell ten test tested tests that the their then there these they
    third third-party this those three tickets tighten to trace track traffic train treat trim tune turn
    today tomorrow tonight two unify unplanned update upgrade use users
    validate value verify very wait wallet warn watch we
    webhooks weekly what when where whether which who why with without work write written yearly yes you
    """.split()
)
"""Ordinary first words. A word that is not here keeps its capital: it may be a name."""

PAST_DEEDS: Final = frozenset(
    """
    asked began blocked brought called chose closed contacted copied cut deployed disabled disconnected
    found gave had informed isolated kept made moved opened paused pulled put raised ran removed
    replaced reset restarted restored reverted revoked rolled rotated sent shut split started stopped
    switched told took turned went wrote
    """.split()
)
"""What we did, in one word: "Restarted the gateways" is said "We restarted the gateways"."""

AFTER_DEEDS: Final = frozenset(
    "a an the all our each every both its their it them this that these those off on out up down back over"
    " rotating to".split()
)
"""Words after which such an opening cannot be an adjective ("Fixed rules were tested")."""
