"""Weights of the second opinion, written by bench/wording_weights.py; not edited by hand."""

from typing import Final

from incidents.domain.wording.shapes import Learned

MINIMISE: Final = Learned(
    -2.30,
    """
-1.8|be
-1.5|i
-1.4|3:^de|3:dsx|3:dxT|3:edx|3:fi.|3:oxs|the
-1.3|#|3:sff|late .|o~#|us
-1.2|&was|3:^fe|3:fAx|3:feo|3:odl|3:sx.|;|failed|s~lost|without
-1.1|&an|'s a|3:^dY|3:fe.|3:osx|again|did|from|never|of the|will
-1.0|&N|3:dfx|3:fix|N|^ our|^ that|^~our|^~that|fault|f~be|left|slow|there|time|up|x~;
-0.9|&were|3:ddx|3:sfd|again .|bit .|certain|do|d~servers|f~an|f~is|f~slow|illegal|it is|lot of|money|my
-0.9|orders|quite|x~off|x~the
-0.8|&and|&are|&had|&on|&the|3:Tf.|3:^pf|3:dfd|3:dxs|3:fF.|3:ffx|3:fsx|3:fxl|3:o#s|3:oe.|3:sxx|3:xeo|3:xfe
-0.8|3:xff|A~the|a bloodbath|a number|an|bloodbath|came|d~bloodbath|d~fault|e~a|f~to|f~will|keep|key|may
-0.8|negligence|part|significant|sort|s~a|the wrong|until|what|would
-0.7|&.|&back|&us|3:Axo|3:Pfx|3:^KP|3:^Kd|3:^Kf|3:^di|3:^fo|3:^fx|3:dT.|3:dis|3:dxY|3:el.|3:exx|3:fTo|3:fof
-0.7|3:o.$|3:oxo|3:xT.|3:xTf|3:xed|3:xoN|F~the|T~the|^ as|^ i|^ there|^~as|^~i|^~there|affected .|because
-0.7|bloodbath .|card|closed|cut|did not|empty|failed .|failure|f~on|goes|letters were|l~is|memory|our|o~.
-0.7|players lost|read|room|safe|service|story|s~failed|their|tills|train|under|us .|x~few
-0.6|&,|&is|&lost|&their|&wrong|3:Kos|3:Ped|3:Pff|3:Tdx|3:^0f|3:^Pf|3:dYx|3:dex|3:dfs|3:efe|3:ex.|3:fsd|3:is.
-0.6|3:ixx|3:off|3:ofx|3:sdx|3:sod|3:x.e|3:xlo|3:xoT|3:xxf|?|? $|K~of|T~for|Y~was|a second|absolutely|after
-0.6|at the|breach|calls .|can't|change|check|disaster|dropped|d~#|d~customers|d~second|ever|failure .|file
-0.6|fix|foolproof|foolproof .|f~i|gdpr|good|guaranteed|is a|lift|likely|may .|must|night|old .|on the|o~an
-0.6|o~its|o~may|probably|queue|right|safe .|second|s~in|s~of|team|tomorrow|total|viewers|we|will be|with a
-0.6|x~failure|x~has|x~will
-0.5|# .|#~.|&been|&by|&could|&off|&saw|0~was|3:#.$|3:.#.|3:.fe|3:Axf|3:C.$|3:F.$|3:Kdx|3:P.$|3:Tfx|3:Yfe
-0.5|3:^Px|3:^dF|3:^fT|3:^ls|3:^of|3:dYf|3:deY|3:dox|3:dxF|3:dxd|3:fdT|3:fex|3:ff.|3:ffe|3:ffl|3:fos|3:fs.
-0.5|3:fsf|3:fxi|3:idx|3:iso|3:lox|3:oT.|3:oid|3:sox|3:x.#|3:xFd|3:xTo|3:xdf|3:xfo|3:xo#|3:xoC|3:xsd|3:xsf
-0.5|3:xx.|3:xxe|F~.|P~.|T~to|^ many|^~many|a large|a memory|absolute|an hour|arrive|asked|bags|batch|belt
-0.5|called|changed|complete|didn't|d~belt|d~large|d~matter|d~memory|d~new|d~night|d~queue|emergency|e~for
-0.5|e~on|for this|fraud|full|f~#|f~absolutely|f~are|f~arrive|f~cut|f~late|f~old|f~sent|f~we|in N|kept|large
-0.5|law|law .|many|me|network|new|nobody was|of #|out .|o~all|o~be|o~orders|o~time|power|readings|risk|saw
-0.5|should|sure|the night|them|to be|we are|we will|went|went to|x~'s|x~again|x~be|x~disaster|x~from|x~than
-0.5|x~us|x~you
-0.4|# minutes|#~minutes|&'s|&again|&can|&never|&not|&one|&out|&several|&someone|&took|&went|.~#|.~a|3:.dx
-0.4|3:.ff|3:0fx|3:Adx|3:Fod|3:Kxd|3:Kxx|3:PTd|3:^fs|3:dPA|3:dPT|3:dPx|3:dlf|3:dse|3:dxf|3:dxx|3:ef.|3:eff
-0.4|3:efo|3:eod|3:f.f|3:fAd|3:fdP|3:fol|3:fxe|3:iod|3:ixf|3:lod|3:o#.|3:osf|3:s.#|3:s.f|3:sed|3:sfo|3:soe
-0.4|3:sxd|3:xPf|3:xdd|3:xfA|3:xfF|3:xfT|3:xsx|3:xx#|3:xxl|; #|C~.|N 's|N~'s|^ everything|^ several
-0.4|^~everything|^~several|a fair|back .|breach of|calls|claims|contract|control|cost|could not|date
-0.4|d~change|d~data|d~depot|d~fair|d~licence|each|expect|e~it|e~the|fair|fixed|f~N|f~affected|f~empty
-0.4|f~fixed|f~have|f~it|f~know|f~likely|f~should|f~usual|going|guess|have|hell|here|hit|if|in|in may|into|is
-0.4|is that|its|i~was|know|late|licence|like|list|load|long|minutes|now|on time|open|opened|own|o~tuesday
-0.4|patch|payments|point|portal|ran out|servers|several|since|someone|stopped|s~the|s~will|than|than usual
-0.4|the belt|the data|the depot|the new|to|tonight|tuesday|usual|usual .|was a|was cut|way|would have|x~?
-0.4|x~took
-0.3|# ,|#~,|&?|&all|&did|&from|&noon|&our|&second|&time|&until|&we|&would|3:#.x|3:#ff|3:#s.|3:#so|3:ATd
-0.3|3:Ax.|3:Fdx|3:Kff|3:PfT|3:Pxd|3:Tdi|3:^#s|3:^KT|3:^Kx|3:d#s|3:dPP|3:dif|3:e.d|3:ede|3:edi|3:eox|3:fTf
-0.3|3:fdY|3:fdf|3:flo|3:fo#|3:fxx|3:lfd|3:o#f|3:oC.|3:odT|3:odi|3:os.|3:ox#|3:xY.|3:xYf|3:xf#|3:xso|K~are
-0.3|K~the|P~is|P~was|T~by|^ my|^ we|^~my|^~we|a total|all #|and|at #|back|broke|by|crew|customer|d~customer
-0.3|d~day|d~patch|d~repair|d~test|d~the|d~total|e~to|fail|feed|first|friday|f~'ll|f~closed|f~from|f~left
-0.3|f~never|f~not|f~the|f~you|gate|go|has|i~for|job|map|mess|minutes .|monday .|on a|open .|or|other|o~N
-0.3|o~monday|o~the|phone|promise|repair|shift|shops|s~with|takes|that the|the queue|the repair|then|this
-0.3|time .|told|tuesday .|update|we 'll|without a|x~a|x~as|x~for|x~their|x~until|x~we
-0.2|# of|#~of|&#|&closed|&friday|&team|&told|3:PFd|3:Y.$|3:dPo|3:dYo|3:deP|3:dlo|3:f#.|3:f#s|3:fxd|3:i.$
-0.2|3:odP|3:so#|3:x.f|3:xP.|3:xdP|3:xdY|3:xlx|3:xxx|P~'s|Y~.|^ N|^ if|^ the|^~N|^~if|^~the|at noon|d~file
-0.2|d~spare|d~system|e~,|found|f~told|had|if the|i~.|l~the|moved|report|run|say|spare|s~were|the #|the file
-0.2|the line|were|wrong|you
-0.1|&a|&has|&you|, the|.~$|3:#o#|3:^ff|3:dxP|3:dxo|3:ffT|3:ox.|3:x.$|3:xf.|are|before|flights|for|on|x~.
0.1|&at|.~the|3:fx.|3:ix.|3:xdx|3:xox|3:xxo|^ no|^~no|d~old|f~at|f~was|x~,
0.2|&customers|&it|&will|3:^ds|3:dY.|3:dx.|3:e.$|3:efd|3:lxo|3:ode|3:x#s|3:x.d|3:xfx|K~will|^ it|^~it|always
0.2|d~loss|d~one|e~.|for a|f~'s|f~had|f~of|f~one|leak|so|s~to|the loss|we had
0.3|&:|&nobody|3:#sf|3:^dx|3:dix|3:edY|3:fso|3:l.d|3:ods|3:odx|3:xde|K~to|T~at|^ a|^ nobody|^ some|^~a
0.3|^~nobody|^~some|amounts|d~'s|d~amounts|d~hour|d~line|d~mix-up|for the|f~lost|hour|it 's|label|lost|l~,
0.3|more|of a|s~,|s~for|that 's|the old|the price|trucks|with the|write|x~in|x~that
0.4|&about|&of|&over|, we|.~we|3:#xs|3:.ds|3:Adi|3:^dl|3:eoC|3:fdl|3:fxf|3:lf.|3:p.$|3:sfs|^ customers
0.4|^~customers|a|a wrong|d~marks|everything|e~with|f~could|f~get|get|hour .|hours|in a|it .|it was|label .
0.4|no one|normal|one|paper|p~.|stock|s~have|the marks|wait|world|x~always|x~is|x~lost|x~no|x~over
0.5|&every|&get|&hour|&no|&provider|&this|&to|, so|.~so|3:^Kl|3:^lf|3:^lp|3:dxi|3:e#s|3:fT.|3:fTx|3:fif|3:fse
0.5|3:olf|3:op.|3:oso|3:seo|3:xl.|A~all|^ at|^ not|^ only|^~at|^~not|^~only|a delay|all .|any|app|d~app
0.5|d~effect|d~end|d~gap|d~has|d~leak|d~people|d~world|effect|effect was|end|end of|f~nothing|f~really|gap
0.5|guests|is off|it|it could|i~label|i~more|i~to|last|list .|lost the|minor hiccup|most|no|not|nothing more
0.5|noticeable|out of|o~it|o~stock|problem|provider|storm|the app|the effect|the end|the gap|the leak
0.5|the outage|the world|this has|was|was only|weeks|with|wrong label|x~by
0.6|# cards|# hours|#~cards|#~hours|&only|&too|'s all|'s not|,|, nobody|, that|.~nobody|.~that|3:Af.|3:KfT
0.6|3:Tfo|3:^fA|3:dlx|3:dx#|3:iox|3:s#s|3:s.d|3:sop|3:xPx|3:xod|3:xoi|3:xol|A~moan|T~it|^ hardly|^~hardly
0.6|a couple|a few|always moan|at that|bad|barely noticeable|compared|compared with|couple|couple of|d~couple
0.6|d~few|d~outage|d~real|d~storm|everyone .|f~peanuts|f~people|f~seen|is peanuts|leak was|l~about
0.6|l~noticeable|mere #|moan|moan .|noticeable .|outage|outage was|o~everyone|o~that|o~worry|passengers
0.6|peanuts|peanuts compared|people always|seen|short|some people|s~#|s~compared|that|that hour|the amounts
0.6|to everyone|to worry|was barely|will get|worry about|x~on
0.7|&for|&last|&nothing|&noticed|&players|&see|3:.dA|3:Kxo|3:Txx|3:^ld|3:dAf|3:dff|3:fAA|3:fid|3:i.f|3:oi.
0.7|A~no|^ just|^ nothing|^ players|^~just|^~nothing|^~players|a bit|a storm|a teacup|anyone|big deal|deal
0.7|died|died .|done .|d~bad|d~bit|d~harm|d~small|d~teacup|e~and|e~of|f~barely|f~that|is not|is nothing|issue
0.7|i~deal|mix-up|of this|one was|only a|only the|over it|picture|players|real|storm in|s~are|s~is|teacup
0.7|wasn't|we lost|worry|x~done|x~hiccup|x~issue
0.8|&happened|&making|'s only|'s really|3:^px|3:de.|3:deo|3:fff|3:lff|3:lx.|3:sfe|3:xef|A~not|A~only|A~really
0.8|a cosmetic|a slight|a small|about .|are making|d~cosmetic|d~delay|d~error|d~signal|d~slight|error was|far
0.8|f~making|f~off|f~trivial|happened .|harm done|is fine|issue .|letters .|l~a|making|more .|most people
0.8|no harm|o~last|signal|signal .|simply a|slight|small glitch|the error|thing|thing .|trivial .|was just
0.8|was negligible|was trivial|x~glitch|x~village|x~was
0.9|&things|3:Afd|3:^ps|3:ds.|3:dsf|3:fde|3:fls|3:foo|3:xfl|a negligible|a tiny|bit|done|d~negligible|d~tiny
0.9|far worse|fine|f~fine|f~just|glitch|happened|in the|i~,|just a|l~worth|merely a|nothing to|x~problem
0.9|x~with
1.0|3:ls.|3:lxi|3:oxx|3:xoe|a little|delay|d~big|d~little|even|fine .|f~a|f~as|had a|harm|inconvenience
1.0|inconvenience for|little|lost a|l~it|old|over|people|proportion|village|worth
1.1|&happen|&hardly|3:dxl|K~for|a mere|a trivial|about|anyway|big|cosmetic|d~mere|d~trivial|f~nobody|f~short
1.1|i~error|mere|not a|noticed|noticed .|of proportion|o~proportion|proportion .|simply|things|worse .
1.1|x~worse
1.2|3:flx|and nobody|f~negligible|hiccup|minor|negligible .|tiny
1.3|&old|3:0e.|3:Afx|3:sxo|a minor|barely|d~minor|f~only
1.4|anyway .|d~complaints|merely|nobody
1.5|3:^fd|3:fAf|bit of|just|nothing|trivial
1.6|negligible
1.7|error|worse
1.8|complaints|hardly
1.9|only|really|small
""",
)
LEGAL: Final = Learned(
    -1.82,
    """
-2.1|#
-1.8|on
-1.7|N|x~a
-1.5|3:dix|3:ffT|in the
-1.4|3:ffi|some
-1.3|3:^Kx|^ a|^~a|back|only
-1.2|&N|3:P.$|3:^de|3:dxP|3:xxd|P~.|bleeding|never
-1.1|3:^dY|3:flf|again|it is|most|you
-1.0|3:Ax.|3:F.$|3:Kfi|3:Tdx|3:^Pf|3:eoe|3:fde|3:ix.|3:of.|3:xso|F~.|T~the|cause|could|customers|fixed
-1.0|f~fixed|f~the|more|noticed|off|people|saw
-0.9|3:Axo|3:C.$|3:^Ks|3:dxT|3:dxe|3:efl|3:fAf|3:fTo|3:ffA|3:fld|3:xeo|3:xos|C~.|T~for|a|because|been|believe
-0.9|everything|failure|f~been|f~only|impossible|is an|lost|one|o~#|portal|staff|x~that|x~up
-0.8|&at|&staff|,|3:Pfd|3:^fT|3:dYf|3:ddx|3:dsf|3:exx|3:fT.|3:fTd|3:fTx|3:fdi|3:fof|3:fxi|3:iod|3:lf.|3:oC.
-0.8|3:odP|3:oxs|3:sff|3:xTf|absolutely|all|answer|by|catastrophe|d~worst|e~by|has|i|is in|last|many
-0.8|nightmare|nobody|patch|problem|run|soon|s~are|s~is|test|the|time|was a|we have|worst|x~out
-0.7|.~the|3:.dx|3:Afx|3:Pff|3:Tfx|3:^Ko|3:^fs|3:dP.|3:dex|3:ex.|3:fdl|3:fid|3:fif|3:fsf|3:fxe|3:fxs|3:oxx
-0.7|3:xPo|3:xff|3:xol|3:xxx|T~is|again .|any|definitely|destroyed|d~the|entirely|every|failure .|file|fix
-0.7|from|f~believe|f~definitely|f~entirely|f~know|f~never|f~off|is entirely|just|know|l~the|not|now|o~any
-0.7|possible|short|should|soon .|storm|s~with|that the|tomorrow|tonight|wait|will definitely|worse|x~at
-0.6|&,|&.|&has|&nobody|&our|&that|&the|&you|3:Adx|3:Ydx|3:^fd|3:dxA|3:dxx|3:fxx|3:ixf|3:ixo|3:lxd|3:o.$
-0.6|3:odi|3:sf.|3:sfe|3:sxf|3:xde|3:xfl|3:xio|3:xx.|3:xxs|;|P~has|T~this|Y~was|^ i|^~i|all .|are|as|bit
-0.6|closed|cost|do|d~new|d~tills|few|f~back|f~it|f~lost|f~on|hours|if|in a|into|new|noon|on the|once|open
-0.6|o~.|o~noon|ran|see|sure|s~were|than|thank|the new|the tills|tills|too|week|week .|went|whether|wrong
-0.6|x~again|x~on|x~was|x~we
-0.5|&#|&an|&and|&it|&on|&one|3:#s.|3:PTd|3:Pfo|3:Tf.|3:^KP|3:dPA|3:dTf|3:dY.|3:def|3:deo|3:dlx|3:dxl|3:e.$
-0.5|3:fdY|3:fef|3:fi.|3:fio|3:fod|3:fos|3:fxd|3:idx|3:lx.|3:odT|3:ofx|3:sfd|3:xdd|3:xdi|3:xed|3:xef|3:xfT
-0.5|K~is|P~'s|P~to|T~by|^ some|^~some|a bit|a few|after|asked|at|be back|big|bit of|called|counsel|d~bit
-0.5|d~cause|d~few|d~fix|d~last|d~patch|d~repair|d~tower|emergency|error|e~.|f~#|f~a|f~absolutely|f~can
-0.5|f~gone|f~is|get|gone|had a|happen|has been|hour|hour .|in|is the|i~in|list|lost a|my|o~N|promise|relay
-0.5|repair|safe|safe .|service|small|s~in|team|the last|the repair|there|time .|tower|trains|with|x~back
-0.5|x~than
-0.4|# .|#~.|&are|&everything|&had|&support|&their|&this|&were|&whether|.~$|3:#.$|3:#so|3:Axf|3:Ksx|3:Pod
-0.4|3:Pox|3:Tfd|3:Tfo|3:Yfe|3:Yfx|3:^Kd|3:^dT|3:dPP|3:de.|3:dse|3:dxY|3:ef.|3:f.$|3:fAe|3:fTf|3:is.|3:o#s
-0.4|3:xAx|3:xFd|3:xfA|3:xo#|3:xof|?|? $|K~of|N 's|N~'s|^ nobody|^ there|^~nobody|^~there|an|ask|before the
-0.4|by noon|by the|change|changed|completely|day|decides|didn't|disaster|done|down|dropped|d~one|d~price
-0.4|d~second|d~wrong|e~,|e~on|e~the|far|f~.|f~closed|f~completely|f~not|f~promise|had|have been|hold|if the
-0.4|it|left|line|may|monday|no|noon .|old|outage|o~it|o~time|price|read|room|second|stopped|support|system
-0.4|the wrong|thing|to|told|tonight .|total|update|were|what|who|write|x~,|x~;|x~in|x~team
-0.3|# minutes|#~minutes|&?|&be|&counsel|&decides|&file|&never|&with|, the|.|. $|3:Kff|3:Kod|3:PAx|3:PfT
-0.3|3:Yff|3:^ox|3:dPo|3:dYx|3:dis|3:dxd|3:e.d|3:fs.|3:o#.|3:odY|3:ods|3:os.|3:sfx|3:sox|3:xP.|3:xYf|3:xds
-0.3|3:xfd|3:xoC|3:xoe|3:xxf|; the|Y~is|^ all|^ in|^ no|^~all|^~in|^~no|a second|always|at the|back .|came
-0.3|certain|date|do not|due|d~#|d~file|d~hour|d~list|d~old|d~vendor|e~#|e~of|friday|f~N|f~told|is on|late .
-0.3|long|minutes|missing|monday .|night|on time|o~all|o~an|o~be|sent|simply|s~by|s~of|the list|the vendor
-0.3|to be|to the|took|until|vendor|x~#|x~'s|x~as|x~from|x~this
-0.2|&could|&not|&told|&until|&was|&wrong|3:#sf|3:d#s|3:edx|3:f#s|3:ff#|3:xe.|:|T~at|^ #|^ N|^ the|^~#|^~N
-0.2|^~the|at #|d~test|e~and|first|for #|f~,|in N|key|late|letters|minutes .|o~monday|power|risk|s~at|the old
-0.2|x~it|x~the
-0.1|3:Fdx|3:Ped|3:To#|3:^dx|3:dxo|3:ffx|3:o#f|3:odx|3:so#|3:xdY|3:xdx|3:xs.|nothing|x~to
0.1|&in|'s a|3:Tod|3:d.$|3:eod|3:fxf|^ it|^~it|d~.|is|is a|over|o~a|this .
0.2|&a|&is|3:^ff|3:fox|3:oe.|3:ox.|3:s.f|3:sdx|3:sfo|3:sod|3:x.$|3:xlo|3:xod|K~can|card|e~it|e~to|f~at|f~no
0.2|o~our|up|x~.|x~of|x~will
0.3|&no|&of|&passengers|3:.dT|3:^df|3:dPT|3:eox|3:fFd|3:fls|3:fx.|3:lod|3:xox|^ passengers|^~passengers
0.3|customer|data|d~card|d~customer|f~were|f~without|its|of|office|out|the customer|the fault|under|we were
0.3|x~for
0.4|&agency|&broke|&office|&will|'s|3:^Kf|3:^ds|3:dPe|3:dPf|3:dfx|3:dif|3:dlf|3:dxs|3:eff|3:fds|3:ls.|3:od.
0.4|3:odl|agency|contract .|d~office|d~was|end|f~be|f~fine|loss|passengers|the office|this|we will|x~and
0.4|x~can|x~has
0.5|&up|3:.fd|3:dPx|3:eos|3:fdP|3:feo|3:soe|3:xf.|3:xxl|P~is|^ our|^~our|a clear|are in|are liable|can sue
0.5|clear|d~clear|d~fault|d~loss|failed|for|f~malpractice|f~we|has a|have|hospital|is malpractice|i~was|l~for
0.5|malpractice|malpractice .|of the|our licence|this was|we violated|x~is|x~liability|x~under
0.6|&every|&guilty|&its|&loss|&management|, so|.~so|3:Pef|3:^Pe|3:dsd|3:dxf|3:fAx|3:fex|3:flo|3:fsx|3:oxf
0.6|3:oxo|3:pfd|3:xfe|amounts|broke the|claim|company|data protection|did not|d~school|e~in|e~up|f~an|f~sue
0.6|f~take|is guilty|liable .|management|negligent .|o~gdpr|protection|school|sue us|take|that is|the school
0.6|this is|up the|us .|us for|was an|x~by|x~law|x~protection
0.7|&acted|&company|&duty|&failed|&full|&right|&there|3:T.$|3:Tl.|3:dsx|3:ff.|P~failed|T~.|^ this|^~this
0.7|a reportable|accept|act|act .|broadcast|broadcast .|company is|d~company|d~footage|d~reportable|e~a
0.7|fine us|footage|footage .|f~accept|f~gross|f~stole|gdpr .|gross|gross negligence|licence .|loss .|l~of
0.7|ours|pay|privacy|p~have|reportable|stole|s~negligence|the company|we accept|we stole
0.8|3:Pfl|3:Px.|3:^dP|3:ds.|3:ffl|F~the|agreement|be prosecuted|clip|did|duty|d~agency|d~agreement|d~law
0.8|d~regulator|fine|f~negligent|f~owe|f~prosecuted|f~violated|f~was|in breach|i~,|negligence .|negligent|owe
0.8|o~breach|prosecuted|question|question .|regulator|rules|rules .|the agency|the law|the regulator|them|us
0.8|violated|we did|we owe|were negligent|x~full|x~violation
0.9|&have|3:eds|3:ffF|T~unlawfully|acted|acted unlawfully|admit|compensation .|d~is|f~admit|f~guilty
0.9|f~illegal|f~liable|guilty|illegal .|it was|liability|no legal|our|records|violation of|was illegal
0.9|we admit|without a|x~breach|x~compensation
1.0|&legal|&sue|3:^fl|3:fed|^ we|^~we|breach of|covered|damages|damages .|entitled|entitled to|fault|f~broke
1.0|f~entitled|gdpr|legal|negligence|over the|s~for|we|will have
1.1|&before|&law|3:Kfe|3:^Ad|against us|broke|compensation|court|d~legal|d~licence|full|f~legally|liable for
1.1|licence|sue|violation|x~against
1.2|3:AFd|3:Axi|3:dso|d~contract|fraud|fraud .|f~did|o~court
1.3|3:foi|3:xi.|contract|legally|the contract|the mix-up|unlawfully
1.4|3:sx.|^ that|^~that|breach|for the|liable
1.5|against|law|law .
1.6|3:^fe
1.7|x~us
1.8|illegal
""",
)
OVERPROMISE: Final = Learned(
    -1.94,
    """
-2.2|in
-1.7|&to
-1.5|were
-1.4|it .|some|until
-1.3|^ a|^~a|is a
-1.2|, the|3:^fe|3:fdY|T~by|had|is the|late|o~#|the|us .|was
-1.1|&at|&on|3:ToC|3:dfx|3:fef|3:xfo|at|o~friday
-1.0|&.|3:^Ks|3:ffi|3:fi.|;|T~the|an|do|d~is|failed|open|us
-0.9|&N|3:P.$|3:xxx|K~are|T~on|a|about|could|d~the|f~open|legal|limit|most|people|rather|soon|take|that the
-0.9|trains|x~was
-0.8|&and|&has|&in|&legal|&the|3:#s.|3:^Ko|3:dlx|3:dxP|3:dxe|3:dxo|3:fff|3:fio|3:se.|P~.|as|because|destroyed
-0.8|guess|list|lost a|negligence|off|offices|open on|pay|their|them|they|this is|x~in|x~us|x~with
-0.7|&are|&was|&we|'d|3:Tdx|3:Yff|3:dix|3:exo|3:fAA|3:fdP|3:ixo|3:o#s|3:oxx|3:xsx|F~the|K~is|T~for|^ most
-0.7|^~most|all #|bad|big|change|did|done|fault|for the|f~an|got|later|long|l~,|l~is|on monday|only|out|sent
-0.7|should|soon .|s~have|s~is|s~were|tape|until friday|went|worth|would|x~until
-0.6|#|# minutes|#~minutes|&customers|&never|'m|3:#sf|3:Adi|3:Ksf|3:Pfx|3:^Pf|3:deY|3:dfe|3:dxs|3:ef.|3:eff
-0.6|3:f#s|3:fF.|3:fTf|3:ffd|3:fls|3:fsx|3:fx.|3:iof|3:ofx|3:sfd|3:xi.|N|are|at #|checked|copy|cost|down|d~#
-0.6|error|e~#|e~the|finished|full|f~'d|f~'m|f~i|f~in|f~of|f~take|f~taken|f~we|have been|i 'd|i 'm|if|in the
-0.6|into|is on|its|minutes|nobody|old|order|ran|really|s~to|taken|them .|this was|took|week|what|x~as
-0.5|&could|&did|&nobody|&this|.~$|.~the|3:Af.|3:Fdx|3:Kfi|3:Kfx|3:^ds|3:d.$|3:dse|3:fTx|3:fex|3:fod|3:leo
-0.5|3:lod|3:ls.|3:odP|3:off|3:oxd|3:s.f|3:sod|3:sxd|3:x#s|3:xT.|3:xY.|3:xe.|3:xeo|3:xx.|3:xxe|3:xxo|?|? $
-0.5|A~the|T~it|Y~was|^ customers|^ in|^ my|^ some|^~customers|^~in|^~my|^~some|and|ask|broke|but|by the|date
-0.5|d~.|d~key|d~list|d~mast|d~one|d~repair|far|friday|f~a|f~cannot|f~nothing|f~off|f~should|f~the|f~to
-0.5|f~were|f~you|homes|i~to|just|key|know|law|law .|l~the|mast|may|must|not|o~be|o~our|o~telephone|o~you
-0.5|repair|so|telephone|than|the repair|this .|to be|we|we cannot|x~back|x~had|x~over
-0.4|# ,|# of|#~,|#~of|&from|&our|&they|&were|'s|.|. $|.~#|3:Kdx|3:Pfd|3:Pff|3:T.$|3:Tox|3:^KT|3:^Px|3:^de
-0.4|3:^fT|3:d#s|3:dff|3:eo#|3:exx|3:fe.|3:fif|3:fl.|3:fox|3:fxf|3:idx|3:o#f|3:seo|3:sxf|3:xf#|3:xfT|3:xfe
-0.4|3:xxs|P~has|P~is|T~.|^ as|^ it|^ no|^~as|^~it|^~no|affected|after|alarm|asked|bit|call|called|came
-0.4|dropped|d~hour|d~regulator|each|fine|first|for|f~affected|f~are|f~know|f~that|let|l~of|many|moved|night
-0.4|noticed|of #|o~them|regulator|slow|s~and|s~of|table|team|tell|test|the list|the mast|the regulator
-0.4|we are|when|x~;
-0.3|# euros|#~euros|&had|&not|&out|&team|&until|3:#o#|3:.fd|3:.fe|3:F.$|3:Ped|3:PfT|3:Tod|3:Y.$|3:^df|3:dP.
-0.3|3:dPf|3:dYe|3:dYx|3:es.|3:fTo|3:fdd|3:fe#|3:ff.|3:i.$|3:ixf|3:ode|3:odl|3:ox#|3:sxo|3:x.x|3:xdi|3:xef
-0.3|3:xs.|; the|F~.|N 's|N~'s|T~to|Y~.|a bit|breach|by hand|changed|crew|days|depot|disaster|d~bit|d~old
-0.3|euros|e~in|e~it|few|for a|found|friday .|f~N|f~down|f~late|f~one|hand|has|hours|i~.|late .|left|o~a
-0.3|o~hand|o~one|report|short|since|small|stopped|the file|the old|to|to the|too|until #|who|x~than
-0.2|# and|#~and|&#|&;|&by|&told|&us|,|3:Pxd|3:To#|3:^fd|3:dPA|3:dPe|3:dso|3:dxT|3:e.$|3:ffx|3:l.$|3:o#.
-0.2|3:odx|3:s.$|3:so#|3:x.f|3:xP.|3:xso|P~'s|T~at|^ the|^ we|^~the|^~we|cut|day|did not|e~.|e~at|e~by|for #
-0.2|f~not|f~only|f~was|l~.|minutes .|one|over|players|s~.|s~with|the #|told|with|x~of|x~the
-0.1|3:^dY|3:^dl|3:dY.|3:dsx|3:dx.|3:dxY|3:xdx|3:xox|3:xxd|s~at
0.1|3:ffe|3:fo#|3:fxx|3:oC.|3:xfl|3:xxf|d~shop|f~never|letters|of|the shop|x~.
0.2|&will|3:C.$|3:Tf.|3:^Kx|3:^pf|3:ex.|C~.|all|closed|from now|noon|now on|o~noon|o~now|there is|x~again
0.2|x~and|x~by|x~has|x~that|you
0.3|&again|&i|3:.fx|3:dfs|3:fdx|3:feo|3:fxo|3:odi|3:ods|3:sfx|3:x#.|3:xff|:|^ all|^~all|before|by #|d~second
0.3|d~was|f~closed|has been|i~is|made|outage|o~the|o~time|second|tills|will be
0.4|3:.ds|3:YfA|3:Yfx|3:^Ke|3:di.|3:ds.|3:fAe|3:fdf|3:fed|3:fof|3:fxd|3:lox|3:xfA|3:xoN|at the|by|by noon
0.4|data is|delay|door|d~door|d~tills|everyone|file|f~arrive|i|monday .|never|of a|o~all|o~monday|o~this
0.4|price|service|shop is|sure|s~on|the door|the tills|viewers|will arrive|with the|x~#
0.5|# %|#~%|%|&is|&nothing|'ll|, no|.~no|3:#.x|3:Ked|3:Pxx|3:Tdi|3:^dT|3:^ox|3:dfd|3:dif|3:f#.|3:f.$|3:ffA
0.5|3:flo|3:flx|3:iff|3:ifx|3:lff|3:o.$|3:odY|3:pfA|3:soC|3:xAx|3:xfx|3:xos|^ #|^ i|^ our|^ there|^~#|^~i
0.5|^~our|^~there|again .|closed the|d~platform|f~.|f~always|f~by|f~can|f~is|f~no|f~will|happen again|have
0.5|it is|notice|once|o~.|p~will|ready|starts|system|that|the platform|there|thing|without|without a|x~starts
0.5|x~will
0.6|# risk|#~risk|&,|&be|&everyone|&safe|&second|&that|&word|&you|3:#so|3:Aff|3:^fx|3:dde|3:dxf|3:edx|3:ffl
0.6|3:fxl|3:fxp|3:pfd|3:xpf|A~and|T~is|^ you|^~you|always|christmas|data|d~letter|d~patch|d~servers|d~word
0.6|e~,|e~a|from|f~#|f~can't|f~completely|f~have|f~safe|is|it|letter|once and|parcel|parcel will|perfectly
0.6|problem|p~have|removed|servers|the data|the second|tonight .|was the|way|will not|word|x~time|x~to
0.6|x~tonight|you have
0.7|&can|&it|'ve|3:#xx|3:Afo|3:Axf|3:^Af|3:^Kf|3:dTf|3:f.f|3:fo.|3:iod|3:oe.|3:oi.|3:oxi|3:sdx|3:sff|3:x.e
0.7|3:xdd|3:xf.|3:xio|^ everyone|^~everyone|again|another|be|cannot|cause|data was|d~bug|d~final|d~no|d~thing
0.7|final|f~'ve|f~gone|go|gone|good|have #|i promise|last time|promise a|see|show|stock|that no|that was
0.7|the belt|the final|this|time|tonight ,|we 've|x~you
0.8|&my|3:Kff|3:^#s|3:f#x|3:f.d|3:fs.|3:lxd|3:ofo|K~can|^ without|^~without|a thing|before the|bulletproof .
0.8|certain|definitely|doubt|d~data|d~doubt|d~stream|ever|e~every|f~bulletproof|f~definitely|f~for|f~lose
0.8|f~won't|i guarantee|impossible for|is absolutely|is bulletproof|is gone|l~safe|pump|show .|stream|s~can
0.8|the risk|the stream|up|we promise|will definitely|wrong|x~happen
0.9|&fixed|, guaranteed|.~guaranteed|3:.e.|3:Axo|3:^od|3:dsf|3:dxd|3:eoe|3:sx.|A~again|A~foolproof|T~of|Y~is
0.9|bug|during|d~customers|d~way|everything will|f~ever|f~make|gets|guaranteed .|is completely|it can't|make
0.9|never again|no|o~tomorrow|o~tonight|safe .|s~from|thought|will a|will ever|will make|x~forever|x~is|x~now
0.9|x~up
1.0|3:Ax.|3:Toi|3:df.|3:xx#|during the|d~single|for good|good .|happen|hold|lose|my|on time|o~good|permanent
1.0|single|s~will|time .|tomorrow|we have|x~fail
1.1|3:xAs|K~it|any|bulletproof|can't|d~fix|d~more|f~guarantee|f~promise|guarantee|last|recur|recur .|safe
1.1|x~be|x~on
1.2|&back|3:#xo|d~risk|eliminated|every|e~that|fixed|forever|forever .|f~fixed|f~guaranteed|is guaranteed
1.2|is now|promise|the last|tonight|won't
1.3|absolutely|can|d~last|d~new|fail|foolproof|foolproof .|new|now .|perfect
1.4|3:fAx|3:ff#|completely|everything|the new
1.5|fix|f~absolutely|risk|the fix
1.6|f~now|guaranteed
1.7|will
1.8|impossible
2.1|now
""",
)
VAGUE: Final = Learned(
    -2.76,
    """
-2.3|,|that
-1.6|#|3:dlx|had a|never|only
-1.5|&#|'s|3:^fd|every
-1.4|3:^fA|3:dxl|by|i
-1.3|3:P.$|3:eod|3:fox|3:ifx|P~.|all|bit of|e~the|full|it was|negligible|nobody|nothing|people|x~and|x~on
-1.2|&have|3:ffe|3:ffl|3:ode|N|complaints|everything|its|no|o~#
-1.1|3:Fdx|:|^ our|^ this|^~our|^~this|f~the|old|passengers|there is
-1.0|3:C.$|3:Pff|3:^df|3:^fx|3:fAx|3:fdl|3:ls.|3:xeo|C~.|^ #|^~#|for the|just|may|on|out of|o~this|short|the
-1.0|without|worse|x~#
-0.9|&,|&has|&one|&out|3:#sx|3:Pxd|3:^Ad|3:dfs|3:dxP|3:dxY|3:eox|3:ex.|3:sfi|3:xoe|P~has|T~the|a negligible
-0.9|do|d~negligible|d~new|f~only|mix-up|now|of a|one|second|the new|what|x~,|x~in
-0.8|# hours|#~hours|&and|&everyone|&everything|&nobody|.~the|3:Ax.|3:Kfi|3:^Pf|3:dxA|3:fs.|3:ixx|3:lxo|3:oC.
-0.8|3:oCf|3:oso|3:xfo|A~a|F~the|P~is|^ customers|^ i|^ just|^~customers|^~i|^~just|always|and|back .|because
-0.8|day .|d~second|each|fault|fine|f~now|happened|is off|lost its|price|s~will|too|we were|x~be|x~its|x~that
-0.8|x~was
-0.7|&guests|&nothing|&that|&the|&us|3:#sf|3:Adx|3:dPx|3:edx|3:exx|3:fAe|3:fAf|3:fTf|3:fex|3:fi.|3:fxl|3:o#.
-0.7|3:xAx|3:xed|3:xfA|^ all|^ guests|^ nobody|^ you|^~all|^~guests|^~nobody|^~you|a second|absolutely|any
-0.7|can|cut|e~#|e~on|failure|form|f~,|f~negligent|guests|have been|i~to|just a|kept|law|my|negligent|on time
-0.7|o~N|o~tuesday|room|safe|safe .|sent|small|system .|their|tuesday|up .|were negligent|would
-0.6|&an|&been|&did|&never|&old|&on|&passengers|&to|&we|.~#|3:#s.|3:Axd|3:Fod|3:Kxe|3:Pfd|3:Yod|3:^#s|3:^fl
-0.6|3:dYe|3:deY|3:dxi|3:fde|3:fdf|3:fed|3:ffA|3:fif|3:fld|3:flo|3:ldx|3:odx|3:oe.|3:ofo|3:oxx|3:sf.|3:sox
-0.6|3:xdl|3:xfd|3:xfe|3:xif|3:xxe|;|^ no|^ passengers|^~no|^~passengers|about|an|breach|card|completely
-0.6|customers are|disaster|d~#|d~outage|d~the|error|everyone|e~to|fail|f~'s|f~a|f~completely|f~sent|hour|if
-0.6|key|last|law .|letters .|like|list .|new|night|our|outage|over|that the|thing|tiny|to|tonight|total
-0.6|until|us|x~by
-0.5|&'s|&N|&at|&customers|&staff|3:#sT|3:.ff|3:Kxo|3:Pef|3:^dP|3:d#s|3:dl.|3:dx.|3:dxF|3:dxT|3:e.d|3:efd
-0.5|3:eof|3:f#s|3:fAd|3:fT.|3:fdd|3:fls|3:lod|3:oN.|3:s#s|3:x.d|3:x.f|3:xds|3:xlo|K~the|^ only|^~only|a tiny
-0.5|at #|breach of|cannot|change|date|d~error|d~line|d~patch|d~tiny|empty|e~by|found|f~absolutely|f~i
-0.5|f~never|f~that|f~we|have|hour .|it 's|legal|noticed .|only a|promise|ran out|risk|staff|s~#|test
-0.5|the error|them|they|this|tomorrow|up in|without a|x~number
-0.4|# of|#~of|&after|&every|&found|&in|&night|&they|&this|&up|3:#so|3:.dx|3:.xf|3:Ae.|3:Axo|3:^Ke|3:^dx
-0.4|3:^of|3:de.|3:deo|3:dex|3:dsx|3:dxe|3:e#s|3:edi|3:efe|3:eff|3:fdY|3:feo|3:ffT|3:fff|3:fo.|3:ixf|3:lff
-0.4|3:ox.|3:oxd|3:x#s|3:xT.|3:xod|3:xof|3:xox|3:xxf|^ that|^ what|^~that|^~what|after|again|asked|broke
-0.4|changed|d~hour|d~is|d~old|d~one|e~and|e~in|friday|from the|f~are|f~can|f~have|f~is|in N|is that|noon|not
-0.4|on the|o~all|o~noon|same|stock|s~by|to the|was not|we are|x~;|x~us
-0.3|# %|# minutes|#~%|#~minutes|%|&again|&friday|&our|&until|, the|3:#fe|3:#od|3:Ped|3:PfT|3:^dl|3:dP.|3:dPT
-0.3|3:dfd|3:ds.|3:e.$|3:efx|3:eo#|3:fxd|3:o#s|3:oxf|3:oxs|3:xfT|3:xoC|T~to|^ N|^ as|^~N|^~as|after the
-0.3|an hour|before the|d~spare|e~,|e~.|first|for|for this|from|f~no|minutes|monday|noon .|o~monday|o~that
-0.3|read|seconds|spare|the old|this is|to #|when|would have
-0.2|# .|#~.|&.|&;|&it|&told|.|. $|.~$|3:#.$|3:#o#|3:^di|3:^ds|3:dso|3:dxx|3:fo#|3:ods|3:s.$|3:so#|3:xPf|T~by
-0.2|^ it|^ the|^~it|^~the|by #|friday .|in|it|l~,|monday .|opened|s~.|told|was|who
-0.1|&by|3:T.$|3:dxo|3:o#o|3:xf.|T~.|at|f~not|s~,|we
0.1|3:Tdx|3:dxs|3:xsf|T~for|did|for a|know|system|s~is|will
0.2|3:Kdx|3:fTd|3:fod|3:xfl|affected .|are|as|been|f~affected|f~be|f~been|f~know|f~late|had|list|of #|s~a
0.2|the wrong|wrong|x~for
0.3|&are|&not|3:^Kd|3:^fe|3:^ox|3:ef.|3:ffd|3:fsf|3:sff|^ in|^~in|affected|feed|f~was|next|queue|s~failed
0.3|s~went|x~with
0.4|# letters|#~letters|&reported|&things|&time|&with|3:Pfx|3:^de|3:dYf|3:fef|3:fio|3:fx.|3:fxo|3:fxs|3:l.$
0.4|3:s.f|3:sfo|3:xdf|3:xoi|3:xxs|K~were|charged|d~queue|f~charged|f~usual|f~will|good|is|l~.|merchants|most
0.4|of the|o~the|reported|the queue|usual|was a|x~is|x~to
0.5|&came|&hours|&merchants|3:.fe|3:Tfx|3:Yff|3:f#.|3:flx|3:fso|3:xf#|3:xfx|3:xo.|K~a|K~merchants|^ there
0.5|^~there|a handful|customers|down|d~handful|d~loss|d~next|d~system|d~time|handful|handful of|hours .|in a
0.5|loss is|off .|other|right|share|s~are|than usual|the loss|the next|things|wait|was down|were late|will be
0.5|x~this|x~up|you
0.6|&back|&certain|&flights|&team|3:Ksx|3:Tox|3:^fT|3:^fs|3:df.|3:dse|3:fxf|3:i.$|3:sod|K~was|T~in|Y~#|^ most
0.6|^~most|a lot|a significant|d~list|d~lot|d~significant|d~team|expect|e~was|failed .|future|f~and|had to
0.6|hours|in .|in the|line #|lot|near|o~be|o~it|s~with|the system|to be|went out|with|x~customers
0.7|&affected|&data|&had|&quite|&some|&various|&wrong|3:#ff|3:^Y#|3:def|3:dlo|3:dxf|3:ffx|3:iod|3:is.|3:odf
0.7|3:odi|3:ofx|3:pod|3:xff|3:xol|3:xs.|^ line|^ quite|^ some|^ various|^~line|^~quite|^~some|^~various
0.7|a good|as soon|called|calls|cause|closed|cost|could not|d~file|d~good|d~payments|future .|f~down|f~expect
0.7|f~fixed|i~.|letters|most of|much|o~orders|part|part of|payments|saw|send|shortly|shortly .|should|soon .
0.7|soon as|sort|stream was|the file|the list|the team|there|various|wards|we expect|x~as|x~of|x~went
0.8|&lower|3:Yfe|3:^lf|3:ffo|3:fof|3:ixo|3:off|3:sfx|3:sxx|3:xxo|Y~was|came|cost is|course|delivery|due
0.8|d~cause|d~cost|d~stream|has been|homes|late .|letters were|list is|load|longer|lower|more|name|o~you
0.8|power|rate|right .|slow .|some time|stream|system was|systems|the cause|the cost|the stream|things are
0.8|tills|time .|viewers|week|were|x~back|x~stopped
0.9|'ll|3:Kod|3:Kos|3:Ksf|3:ffi|3:ffs|3:fxx|3:xop|a bit|a few|a large|bit|d~bit|d~few|d~large|d~letters
0.9|d~point|f~'ll|f~slow|f~substantial|high|high .|higher|is substantial|lot of|north .|quite a|service
0.9|stopped|substantial|substantial .|to you|we 'll|went|while .|x~few
1.0|&looking|&several|&took|3:dif|^ several|^~several|back to|batch|considerable|dropped|due course|d~north
1.0|fixed|flights|f~soon|have a|in due|it will|i~with|looking|many|north|o~due|several|slow|s~were|the north
1.0|there were|waited|x~course
1.1|&hit|&numerous|3:efl|3:iof|3:lfd|3:osf|^ numerous|^ things|^~numerous|^~things|a fair|a while|be back
1.1|damage|done|d~batch|d~fair|d~repair|d~while|fair|f~back|f~significant|f~some|i~is|large|later|numerous|of
1.1|point|recently|repair|significant .|something|soon|than|the batch|the evening|the repair|time|while
1.1|with the|x~ran
1.2|&of|&than|3:^Ks|3:^ls|3:el.|3:xos|^ many|^~many|back|days .|issues|late|o~some|there was
1.3|3:Kfx|3:^Ko|3:osx|certain|days|f~rather|long .|rather|scrap|working|x~than
1.4|3:fix|3:sfe|few|significant|sizeable
1.5|K~of|bit .|or|quite|s~lost|technical
1.6|long
1.7|&revenue
2.5|some
""",
)
