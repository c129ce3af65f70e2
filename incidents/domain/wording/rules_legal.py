"""Rules for a legal conclusion or an admission."""

from typing import Final

from incidents.domain.wording.shapes import Rule

_WHY = (
    "This is a legal conclusion or an admission, and what is written can be read out in a dispute. Give "
    "the facts and leave the conclusion to counsel."
)

LEGAL_RULES: Final = (
    Rule(
        id="legal.admission",
        category="LEGAL",
        why=_WHY,
        unless=(
            "quoted",
            "left_to_counsel",
            "about_work",
        ),
        patterns=(
            "we|i|company|firm|bank|school|hospital|airline|supplier|vendor|they|us|organisation|"
            "organization|it|operator|provider|board|office|insurer|agency are|were|is|was|am|have|has|"
            "'re|'m|been|be|had|'ve ~2 negligent|liable|culpable|guilty|non-compliant|noncompliant|"
            "in-breach|complicit|blameworthy",
            "<!'s|their|his|her|' negligent|negligence|negligently|liable|culpable|culpability|wrongdoing|"
            "malpractice|"
            "misconduct|malfeasance|dereliction",
            "gross|criminal|wilful|willful|reckless|contributory|corporate negligence|misconduct|breach|"
            "disregard|liability|manslaughter|recklessness",
            "legally|contractually|criminally|civilly|jointly|fully|strictly|solely|financially liable",
            "legally|contractually|criminally|financially|civilly responsible|bound|obliged|accountable|"
            "obligated|at|in|required fault|breach|to|for?",
            "accept|accepts|accepted|admit|admits|admitted|acknowledge|acknowledges|acknowledged|concede|"
            "concedes|conceded|assume|assumes|take|takes|took|bear|bears|have|confess|confessed|owns|own|"
            "deny|denies full|our|legal|all|any|the|total|complete|entire|that|sole|to|no|partial? ~1 "
            "liability|fault|guilt|responsibility|wrongdoing|negligence|breach|blame|culpability|legal",
            "admission|admissions of ~1",
            "liability lies|rests|is|falls|sits",
            "full|our|their|legal|vicarious|strict|joint|product|personal|unlimited liability",
            "duty of care",
            "fiduciary|statutory|legal|regulatory|contractual|licence|license duty|duties|obligation|"
            "obligations|requirement|requirements were|was|not|breached|been|have|had?",
            "fell|fall|falls short of the|our|their? ~1 legal|regulatory|statutory|contractual|duty|standard",
            "at fault legally|in|under",
            "in the eyes of the law",
            "fault under|in law",
            "we|us|company|firm|bank|i|they don't|do|have|has|are|would|'d no|not|without have ~1 legs|"
            "leg|defence|defense|case|indefensible|grounds to|in|against|that|stand",
            "indefensible",
            "accept|admit|agree|concede|acknowledge|recognise|recognize that? we|it|the|our ~1 were|was|"
            "are|is|did|broke|failed|erred at|our|wrong|negligent|fault|in?",
            "without a|any|the|proper|valid? legal|lawful basis|consent|ground|grounds|authority",
            "right|rights|entitled|entitlement to a|the|full? compensation|damages|refund|redress|sue|"
            "claim|terminate|cancel",
            "will|must|shall|to|'ll|would|could have|pay|face|owe|get|receive|be to? pay|a|the? fine|"
            "fines|penalty|penalties|damages|fined|penalised",
            "we|company ~1 wrong|fault in law|the",
            "pay|paying|paid a|the|our|heavy|large? fine|fines|penalty|penalties|damages|settlement",
            "in clear|flagrant|material|serious|direct|open|obvious|evident|manifest|blatant|gross "
            "breach|violation|contravention|default",
            "responsible|liable|accountable|wrong|guilty|fault in|under|before|by law|court|contract",
            "held|hold|holding ~2 liable|guilty|responsible|accountable in|for|by|under",
            "liability $",
            "we|company|firm ~1 owe|owes ~2 compensation|damages|refund|refunds|money|reparation|duty|"
            "redress",
            "our|their|the|its legal|contractual|regulatory|statutory responsibility|fault|obligation|"
            "obligations|duty|duties|wrongdoing|violation|breach",
            "professional|medical|product|corporate|vicarious negligence|malpractice|liability|misconduct",
            "fault|blame|responsibility|liability|error is|was|lies legally|ours|solely|clearly ours|with? "
            "us?",
            "no|without|lacked|lack|had|have licence|license|right|permission|authorisation|authorization|"
            "consent|permit|mandate|entitlement|authority to|from ~1",
            "had|have|has no|neither|not? right|permission|authority|licence|license|business|mandate|"
            "consent to ~1",
            "we|i|company|firm|bank|they ~1 had|have|has|were|under a|an|the ~1 duty|obligation|"
            "responsibility to",
            "our|the|their liability is|was|cannot|beyond",
            "no defence|defense|excuse|case|chance|leg in|before|at court|law|tribunal",
            "we|us|company|firm|bank ~1 've|have|has|had got? no|little|not|hardly ~1 defence|defense|case|"
            "leg|grounds|excuse ~2",
            "we|i|company|bank|firm are|were|'re|am|is|was ~1 at fault",
            "^ all|entirely|solely|clearly|completely|simply? our|my own? fault $",
            "we|i|company|bank|firm|management knew ~5 and|but|yet did|didn't|failed|chose|never|kept|said|"
            "concealed|hid not|n't|to? ~1",
            "without a|the|any|valid|proper|required? ~1 licence|license|permit|authorisation|"
            "authorization|consent $",
        ),
        examples_bad=(
            "We were negligent.",
            "We are liable for the double charges.",
            "Our fault.",
        ),
        examples_good=(
            "Counsel decides whether we are liable.",
            "Ms Okoro is responsible for the repair.",
        ),
    ),
    Rule(
        id="legal.breach",
        category="LEGAL",
        why=_WHY,
        unless=(
            "quoted",
            "left_to_counsel",
        ),
        patterns=(
            "a|the|this|any|clear|serious|material|notifiable|reportable|personal|privacy|data? ~1 "
            "breach|breaches|violation|violations|infringement|infringements|contravention|offence|"
            "infraction|noncompliance|non-compliance of|to|under|with|in|by the|our|their|its|a? "
            "@law_word|contract|agreement|terms|law|act|duty|confidence|trust|article|regulation|"
            "regulations|rules|licence|sla|policy|privacy|confidentiality|warranty|gdpr|obligation|"
            "obligations|rights|statute",
            "in|into|is|are|be|was|were|been breach|violation|contravention|default|noncompliance|"
            "non-compliance|infringement of|with|under|and|to|$ the|our|its|their|a? ~1",
            "=breach|=violate|=infringe|=contravene|=flout|=transgress the|our|their|a|its|several|"
            "multiple|your|both|data|patient|customer? ~2 contract|agreement|law|laws|regulation|"
            "regulations|gdpr|nis2|dora|hipaa|pci|pci-dss|rules|rule|act|terms|obligation|obligations|"
            "privacy|sla|slas|licence|license|policy|rights|copyright|article|duty|confidentiality|"
            "directive|psd2|sox|requirements|ccpa|ferpa|patent|patents|code|conditions|statute|covenant|"
            "warranty|confidence",
            "=breach|=violate|=infringe|=contravene @law_word",
            "=break the|our|a|data|privacy|several|any|consumer? ~1 law|laws|contract|regulations|"
            "regulation|rules|agreement|terms|licence",
            "against the law|regulations|rules|contract|gdpr",
            "illegal|illegally|unlawful|unlawfully|fraudulent|fraudulently|criminally|felony|perjury|"
            "embezzlement|defamation|libel|libellous|slander|collusion|bribery",
            "data|privacy|security|gdpr|contract|contractual|material|personal|notifiable|reportable|"
            "regulatory|compliance breach|breaches|violation|violations|offence|infringement|failure",
            "reportable|notifiable|actionable|prosecutable ~1 breach|event|incident|offence|under",
            "not|non|n't|never|longer gdpr|pci|hipaa|dora|nis2|legally|fully|sox|in? compliant|lawful|"
            "legal|compliance|comply",
            "<!counsel did|do|does|didn't|don't|doesn't|failed|fail|fails|failing|failure|have|has|had "
            "not|to|n't|failed? ~1 comply|meet|fulfil|fulfill|honour|honor|observe|satisfy|complied|met "
            "with|our|the|their|its|all|any? ~1 contract|contractual|legal|regulation|regulations|law|"
            "laws|regulatory|obligation|obligations|gdpr|statutory|duty|act|licence|terms|rules|"
            "requirements|requirement|dora|nis2|hipaa|pci|directive|agreement|sla",
            "constitutes|constitute|constituted|constituting|amounts|amount|amounted ~3 breach|violation|"
            "negligence|fraud|offence|default|misconduct|infringement|crime|misrepresentation|failure|"
            "trespass|contempt",
            "counts|qualifies|classifies|count|classed|is|was as|a an?? ~3 breach|negligence|violation|"
            "offence|fraud|default|infringement",
            "ground|grounds|cause|breach|basis for|to|of termination|sue|action|contract|terminate|"
            "dismissal|claim|litigation",
            "misled|deceived|misrepresented|lied|defrauded|cheated|misleading the|our|to? ~1 regulator|"
            "customers|investors|shareholders|market|public|auditors|customer|authorities|passengers|"
            "patients|board",
            "cover-up|coverup",
            "covered|hid|hidden it|this up|from",
            "concealed|withheld|hid it|this|evidence|information from?",
            "infringed|infringes|infringing|violates|violated|contravenes|contravened|plagiarised|"
            "plagiarized",
            "breached|breaches|breach @law_word|our|the|their|its",
            "broke|break|broken|breaking the law",
            "<!of|no|for|against|about|anti|and|the fraud !filter|team|check|checks|rule|rules|score|"
            "engine|detection|prevention|alert|alerts|"
            "system|service|department|desk|model|screening|attempt|attempts",
            "criminal|criminally negligence|liability|act|offence|behaviour|charges|liable|conduct",
            "crime|criminal|theft by|of the? company|ours|us",
            "piracy|forgery|extortion|bribery|blackmail|espionage|perjury !protection|scan|attempt|detection|"
            "alarm",
            "=break|=flout|=ignore|=violate|=skirt|=bend the|our|a|any|procurement|consumer|employment|"
            "labour|labor|tax|privacy|antitrust|competition|data|safety|health|banking|securities|export|"
            "environmental ~1 law|laws|regulation|regulations|statute|act|rules|ordinance|legislation|decree",
            "we|i|company|they|firm|bank|management|board ~2 misled|deceived|defrauded|cheated|"
            "misrepresented|concealed|withheld ~1",
            "=commit|committing|committed a|an|any|this? ~2 crime|offence|offense|fraud|perjury|felony|"
            "theft|violation|breach",
            "false|misleading|deceptive|fraudulent advertising|advertisement|marketing|claim|claims|"
            "statement|statements|pretences|accounting|practice",
            "we|i|company|they|bank|firm ~1 stole|robbed|forged|bribed|trespassed|pirated|plagiarised",
            "we|i|company|they|bank|firm|management|board|leadership ~1 covered|hid|concealed|buried|"
            "suppressed up|it|this|the",
            "we|i|company|they|bank|firm ~1 discriminated|retaliated|wrongfully|unlawfully|illegally|"
            "fraudulently|knowingly|wilfully|willfully ~1",
            "wrongful|wrongfully|unlawful|unlawfully|discriminated|discriminatory",
        ),
        examples_bad=(
            "This is a breach of GDPR.",
            "It's a clear violation of the contract.",
        ),
        examples_good=(
            "GDPR article 33 may apply; counsel answers by Thursday noon.",
            "The circuit breaker opened at 09:42.",
        ),
    ),
    Rule(
        id="legal.consequence",
        category="LEGAL",
        why=_WHY,
        unless=(
            "quoted",
            "left_to_counsel",
        ),
        patterns=(
            "sue|sued|suing|lawsuit|lawsuits|litigation|litigate|prosecuted|prosecution|prosecute|"
            "class-action|indicted|indictment",
            "will|'ll|can|could|going ~2 sue|sued|prosecute|prosecuted|fined|penalised|penalized|sanctioned",
            "will|'ll|going|to fine us|the",
            "class action|actions",
            "regulator|regulators|authority|authorities|ico|sec|commission|watchdog|court|judge|dpa|"
            "bafin|fca|government will|'ll|is|are|would|going|surely|shall|must ~3 fine|penalise|"
            "penalize|sanction|punish|prosecute|investigate|sue|fined|revoke|charge|rule|find",
            "face|faces|facing|incur|incurred|expect|attract|risk|risking a|an|heavy|massive|huge|"
            "certain|large|legal|hefty|serious|severe? ~1 fine|fines|penalty|penalties|sanctions|lawsuit|"
            "claims|prosecution|liability|litigation|damages|action",
            "entitled|owed|owe|owes|due|pay|liable|claim|claims|claiming|seek|demand|award|awarded|owing "
            "to|them|every|each|the|any|our|full|for|in? ~2 damages|compensation|reparation|restitution|"
            "redress|indemnity",
            "is|are|be|am entitled to|under",
            "have|has|had a|strong|valid|solid|good|legitimate|legal|every? ~1 claim|case|right|grounds|"
            "entitlement against|to|for|on",
            "lose|win|losing|settle|see|end|drag|fight|stand|beat|go ~2 in|to|out court",
            "no|legal|any|little legal|regulatory exposure|liability|risk|claim|consequences|jeopardy|"
            "basis|grounds|obligation|responsibility|standing",
            "no exposure|liability",
            "legal exposure|liability|jeopardy|consequences|culpability|fault|repercussions",
            "lose|losing|revoked|revoke|forfeit our|the|their ~1 licence|license|accreditation|charter",
            "void|voids|voided|invalidates|nullifies|terminates|null the|our|this|their|and contract|"
            "agreement|warranty|insurance|void|cover",
            "indemnify|indemnified|indemnification|compensate|reimburse every|all|everyone|them|each|any|"
            "affected|customers|our? ~1 in|full|fully|for|loss|losses|damages",
            "criminal|civil|legal charges|liability|proceedings|action|offence|case|claim|claims|against",
            "go|going|went|be|end|land ~2 to|in jail|prison",
            "jail|prison",
            "personally liable",
            "under|by law|statute we|must|are|have|owed|$",
            "legally obliged|required|bound|entitled|obligated|wrong|speaking",
            "expose|exposes|exposed|exposing|open|opens|leave|leaves us|the|company|firm ~3 lawsuit|"
            "lawsuits|claims|liability|litigation|prosecution|fines|penalties|action|suit",
            "lawsuit|lawsuits|legal|court action|battle|case|proceedings|dispute|suit",
            "see|seeing|meet us|them|you in court",
            "take|taking|took|drag us|them ~1 to court",
            "punitive|statutory|liquidated damages",
            "breach of the|our|their? ~2 agreement|contract|law|duty|trust|licence|terms|warranty|"
            "confidence|regulation|gdpr|sla",
        ),
        examples_bad=(
            "Passengers will sue us.",
            "The regulator will fine us for this.",
        ),
        examples_good=(
            "We have asked counsel whether a report is due.",
            "The fine for late trains is in the contract.",
        ),
    ),
)
