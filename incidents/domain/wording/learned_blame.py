"""Weights of the second opinion, written by bench/wording_weights.py; not edited by hand."""

from typing import Final

from incidents.domain.wording.shapes import Learned

BLAME: Final = Learned(
    -1.79,
    """
-2.1|will
-1.6|3:^Kf|3:sx.
-1.5|3:ods|s~were
-1.4|&reported|3:^Ks|reported|to the
-1.3|3:.fd|3:dPT|3:fAx|3:fso|3:oxx|A~a|P~reported
-1.2|&after|3:^Ki|3:^fs|3:dxd|3:e#s|3:so#|;|destroyed|law|may .|some|stopped|the team|x~after
-1.1|&asks|3:#sf|3:Adx|3:Fds|3:Kfx|3:KxF|3:TdP|3:^Kd|3:oC.|3:odf|3:sof|3:sox|3:x.f|3:xi.|3:xsf|K~are|P~have
-1.1|asks|can|found the|is|key .|most|noon .|o~#|part|x~,|x~it
-1.0|#|&agreed|&are|&because|&before|&group|&part|3:Kfi|3:^0f|3:^pf|3:ex.|N and|N~and|P~changed|agreed
-1.0|approved the|asks .|caused|dock #|d~error|each|group|may|memory|missed|noticed|paper|power|s~the
-1.0|the error|the fix|x~out
-0.9|&;|&duty|&each|&hand|&law|&memory|&paper|3:.dx|3:F.$|3:Pfd|3:^Ad|3:dNx|3:dYF|3:dlx|3:ds.|3:fAd|3:fef
-0.9|3:lxo|3:sfd|3:xdf|F~.|T~for|T~on|^ in|^ we|^~in|^~we|after|at #|batch|by hand|cache|dropped|duty
-0.9|d~partner|d~repair|e~for|fail|file|found|had to|hand|hardly|hell|lag|law .|might|nurses|o~hand|players
-0.9|repair|replaced|reported the|site|small|so|sunday|s~on|the repair|x~took|x~up|x~will
-0.8|&can|&error|&nurse|&open|&players|&repair|&site|&sunday|&trained|&until|&will|3:.fe|3:NTd|3:Pfo|3:^Ko
-0.8|3:dYd|3:dex|3:dxe|3:fPf|3:fxf|3:o#f|3:olf|3:sdx|3:se.|3:xs.|C~.|K~of|P~did|P~found|P~saw|Y~was|^ a
-0.8|^ there|^~a|^~there|a wrong|and N|big|bit|changed|claim|contract|customers|d~time|d~update|e~to|e~was
-0.8|fixed|friday .|f~agreed|f~day|f~hell|f~think|had the|list .|long|loss|must|noticeable|nurse|old|orders
-0.8|o~all|passengers|provider|queue .|really|see|sent #|servers|share|stopped the|s~for|under|up in|wards
-0.8|was in|was not|we have|x~;
-0.7|&contract|&fixed|&found|&gone|&its|&letter|&loss|&mast|&may|&noticed|&orders|&share|&text|&wait|3:#.$
-0.7|3:#fe|3:0fo|3:Fx.|3:Kdx|3:Ksx|3:Pfi|3:Psd|3:Yox|3:Yxd|3:^fe|3:^ld|3:^ps|3:dYf|3:dix|3:dxY|3:eoC|3:ffx
-0.7|3:fio|3:if.|3:o#.|3:oCo|3:oNf|3:ox.|3:sfx|3:soC|3:x.d|3:xFo|3:xff|3:xx.|3:xxP|:|F~in|^ management|^ one
-0.7|^ some|^~management|^~one|^~some|asked for|back|bank|called|calls|card|covered|data|date|days .
-0.7|decided to|driver|d~audit|d~bank|d~channel|d~company|d~form|d~loss|d~text|every|explained|e~is|f~#|f~i
-0.7|f~it|have been|hell on|hit|hospital|if the|import|impossible|in its|log|loss .|l~in|l~is|message|of our
-0.7|out of|o~friday|road|rules|safe|say|share the|short|something|s~are|text|the agency|the audit|the bank
-0.7|the channel|the company|the form|the loss|the update|to a|today|today .|until|within|wrote|x~code|x~has
-0.7|x~law|x~table
-0.6|# .|# minutes|#~.|#~minutes|&asked|&caused|&changed|&channel|&driver|&explained|&fail|&later|&legal
-0.6|&long|&maybe|&much|&owner|&passengers|&replaced|&see|&send|&several|&stopped|&today|&trucks|&wards
-0.6|&whether|&within|'ll|.~it|3:#P.|3:#Px|3:#od|3:#sd|3:#sx|3:AT.|3:K#s|3:Kos|3:Kxf|3:NfN|3:PTd|3:Tde|3:Yef
-0.6|3:Yfe|3:^#s|3:^Kp|3:^ox|3:d#s|3:de.|3:df.|3:dfs|3:dso|3:dxl|3:e.d|3:eT.|3:eod|3:fdY|3:fde|3:fed|3:ff.
-0.6|3:lff|3:lxd|3:oNs|3:ofl|3:ofo|3:pff|3:sfe|3:xdP|3:xfx|3:xo#|3:xxs|K~the|P~of|Y~never|Y~on|^ an
-0.6|^ customers|^ maybe|^ most|^ nothing|^ several|^~an|^~customers|^~maybe|^~most|^~nothing|^~several
-0.6|after the|agreed to|back .|barely|because the|before|broke the|bug|checked|could not|count|customer|door
-0.6|during|d~call|d~door|d~duty|d~law|d~legal|d~long|d~map|d~nurse|d~office|d~owner|d~paper|d~person
-0.6|d~platform|d~reminder|e~over|first|flights|from|f~'s|f~be|f~changed|f~did|f~hurt|f~trained|got|hand .
-0.6|happen|has|hurt|hurt .|i|in N|is in|later|legal|map|may have|maybe|minutes|money|must have|my|names|no
-0.6|noticed the|of this|on #|on the|on tuesday|out .|owner|o~have|o~monday|parcels|printed|readings|reminder
-0.6|restarted|safe .|saw|send|servers .|several|spare tape|stop|sync|system|s~,|s~have|than|the law|the map
-0.6|the nurse|the office|the platform|the price|think the|thursday|thursday .|to have|told the|trucks|valve
-0.6|viewers|wait|waited|we|whether|with #|x~always|x~an|x~asks|x~can|x~hit|x~key|x~lost|x~part|x~provider
-0.6|x~tape|x~went
-0.5|# euros|# people|#~euros|#~people|&batch|&by|&check|&customer|&customers|&decides|&file|&flights|&floor
-0.5|&gate|&hurt|&is|&marks|&monday|&names|&noon|&please|&print|&printed|&restore|&things|&thursday|&various
-0.5|&waited|, because|, so|.~because|.~so|0~was|3:#of|3:#ox|3:#xo|3:.fx|3:Axo|3:Ksf|3:Kxx|3:Nso|3:Tds|3:Tf#
-0.5|3:YFd|3:Yfd|3:Yxf|3:^Kl|3:^dN|3:^of|3:dP.|3:dPf|3:dPl|3:dTf|3:dTx|3:def|3:di.|3:did|3:dif|3:dxi|3:dxo
-0.5|3:e.$|3:efe|3:f#.|3:fT.|3:fdl|3:fid|3:fsf|3:fxF|3:ldx|3:ode|3:odo|3:ofs|3:ood|3:s.d|3:sTd|3:x.x|3:xAs
-0.5|3:xPT|3:xY.|3:xYf|3:xdY|3:xdd|3:xdl|3:xef|3:xio|A~had|A~not|C~;|P~#|P~replaced|Y~in|Y~that|^ all
-0.5|^ everything|^ guests|^ nobody|^ sales|^ various|^~all|^~everything|^~guests|^~nobody|^~sales|^~various
-0.5|a memory|absolute|affected|allows|and the|be the|breach|called the|carried the|changed the|closed
-0.5|confirmed|copy|data .|date .|decides|depot .|due|d~batch|d~bug|d~card|d~contract|d~count|d~customer
-0.5|d~engineer|d~evening|d~fan|d~licence|d~memory|d~old|d~page|d~power|d~regulator|d~site|d~team
-0.5|d~technician|d~worst|emergency|euros|evening|e~#|e~in|failure|fan|floor|fraud|f~a|f~legally|f~lost|f~not
-0.5|f~open|f~sent|f~will|has read|i 'd|in #|it 's|legally|licence|licence .|likely|list is|longer|looks
-0.5|marks|me|nightmare|nobody was|on monday|on site|once .|o~site|o~support|o~the|o~thursday|o~to|perhaps
-0.5|please|policy|portal|processor|p~can|p~have|quite|ran out|regulator|repair .|report|restore|rule|service
-0.5|sign|signal|stayed|step|sue|sure|s~#|s~to|the batch|the contract|the count|the customer|the evening
-0.5|the old|the regulator|the site|there|things|trains|tuesday .|unit|unlawfully|various|was found|was only
-0.5|week|were told|when|whether the|will be|worse|worst|worth|x~#|x~and|x~at|x~fail|x~than|yet
-0.4|# customers|# of|#~customers|#~of|&:|&N|&affected|&answered|&bank|&broker|&call|&called|&decide|&due
-0.4|&hit|&hour|&lose|&must|&my|&numerous|&perhaps|&price|&provider|&report|&restarted|&restored|&rooms|&safe
-0.4|&saw|&so|&sue|&support|&tested|&word|&yet|'s a|, it|.|. $|3:#se|3:.dY|3:.xd|3:Ae.|3:KfT|3:Kfd|3:Kx#
-0.4|3:Nsd|3:Pe#|3:PfT|3:Po#|3:PoC|3:Tfo|3:Tod|3:Txd|3:Y.f|3:Yds|3:Yfx|3:YoC|3:Yx.|3:^K.|3:^dT|3:^dY|3:^fT
-0.4|3:^fl|3:^ls|3:^od|3:dPs|3:dYe|3:dfA|3:dlo|3:dsf|3:eoe|3:eox|3:exf|3:fAe|3:fdx|3:fex|3:l.f|3:ofx|3:os.
-0.4|3:sdl|3:soe|3:sxd|3:xAP|3:xYo|3:xex|3:xf#|3:xfT|3:xlo|3:xoN|; we|K~,|K~a|K~is|P~at|P~moves|P~opened
-0.4|T~them|T~this|T~was|Y~,|^ just|^ numerous|^ passengers|^ perhaps|^ they|^~just|^~numerous|^~passengers
-0.4|^~perhaps|^~they|a bit|a few|access|all #|an absolute|and called|answered|app|are|are on|ask|between
-0.4|blame .|bloodbath|breach of|broker|by friday|certain|comes|decide|decides on|drivers|d~absolute|d~bit
-0.4|d~dose|d~few|d~fix|d~lift|d~next|d~order|d~plan|d~portal|d~press|d~processor|d~risk|d~small|d~supplier
-0.4|d~word|ends|error|expired|e~.|far|few|file .|fix|for a|full|f~affected|f~as|f~closed|f~every|f~far|f~for
-0.4|f~from|f~is|f~planned|f~replaced|f~that|f~until|good|history|holds|hour .|i would|is that|i~.|i~name
-0.4|just a|list|lose|l~of|l~was|maker|midnight .|more|moves|name .|noon|notice|now .|number of|numerous|only
-0.4|order|over|o~its|o~noon|o~say|o~sunday|o~wait|page|partner|plan|planned|press|problem|restored|rooms
-0.4|roster|rules .|say the|scanner|sends|slow|some time|support|s~by|s~until|tests|that would|the grid
-0.4|the head|the lift|the mast|the next|the plan|the portal|the press|the processor|the supplier|the worst
-0.4|to say|to wait|tonight|until midnight|was hurt|when the|which|while .|will ever|won't|word|work|worse .
-0.4|wrong name|x~before|x~every|x~lead|x~orders|x~worse
-0.3|# %|# ;|# may|# parcels|# seconds|#~%|#~;|#~may|#~parcels|#~seconds|%|&%|&an|&back|&between|&board
-0.3|&calls|&checked|&checks|&count|&fix|&list|&over|&refunds|&sales|&sent|&stop|&takes|&team|&than|&time
-0.3|&with|&work|'m|.~$|.~the|3:#f.|3:.dT|3:.xo|3:0fx|3:Adi|3:C.$|3:Pol|3:To#|3:Yff|3:Yo#|3:^Kx|3:^NT|3:^Pe
-0.3|3:^Td|3:^fp|3:deY|3:dxx|3:ef#|3:eo#|3:eoo|3:f.$|3:fAl|3:fdd|3:fe.|3:ffd|3:ffs|3:fos|3:fsd|3:fse|3:fsx
-0.3|3:fxi|3:ixf|3:lfd|3:o#C|3:oef|3:ofd|3:oi.|3:s.f|3:s.x|3:sfo|3:sx#|3:xF.|3:xed|3:xlx|3:xof|: the|; it
-0.3|P~checked|P~has|P~noticed|P~team|T~each|T~the|T~you|Y~#|Y~at|Y~is|^ legal|^ no|^ to|^~legal|^~no|^~to
-0.3|a long|a while|affected .|and #|arrives|belt|by #|checks|completely|correct|do not|d~belt|d~big|d~fee
-0.3|d~file|d~first|d~hour|d~marks|d~money|d~north|d~payment|d~point|d~report|d~roster|d~servers|d~shop
-0.3|d~stock|d~stream|d~while|everything|e~,|e~:|e~and|e~at|e~by|e~that|fee|friday|f~'m|f~.|f~completely
-0.3|f~fixed|f~in|f~no|f~off|had a|have a|hour|i 'm|into the|is the|it .|it is|i~to|label|line #|lost its
-0.3|manual|missing .|move|moved|north|of|of players|or|o~may|o~players|o~time|paper .|pay|payment|planned .
-0.3|possible|prices|probably|p~is|refunds|reports|sales|screens|seconds|show|software|stream|sunday .
-0.3|s~after|s~and|s~lost|take|takes|the fee|the file|the first|the marks|the north|the paper|the roster
-0.3|the shop|the stock|the stream|tills|time|told at|tonight .|tuesday|until #|until friday|ward|was|we will
-0.3|week .|will never|within #|x~failed|x~its|x~stopped|x~until|x~was|x~with|x~within|x~you|you
-0.2|&#|&at|&confirmed|&data|&everything|&fault|&moved|&night|&no|&old|&order|&plan|&who|.~a|3:#.o|3:.o#
-0.2|3:PTf|3:T.$|3:Tdi|3:^Ke|3:^ds|3:^fA|3:^fx|3:dfx|3:dl.|3:dx.|3:dxA|3:e#.|3:f#s|3:fTd|3:fe#|3:ffe|3:fox
-0.2|3:fs.|3:fxd|3:fxe|3:ixo|3:lo#|3:lxx|3:o#o|3:odl|3:oe.|3:ox#|3:s.#|3:xPs|3:xfo|3:xfs|3:xoC|3:xoe|3:xos
-0.2|3:xx#|3:xxf|; the|K~can|K~went|T~.|at|at noon|because its|did|did not|d~check|d~part|d~second|d~the
-0.2|failed .|file was|f~back|f~called|f~its|f~read|f~restored|guests|hit the|i~,|i~in|i~is|i~label|i~was
-0.2|june .|just|like|line|link|mail|minutes .|network|of #|on|once|open|out|o~one|o~paper|o~tuesday|ran
-0.2|seconds .|s~will|that the|the list|the new|the second|there is|tomorrow|total|until the|us .|well
-0.2|went out|wrong label|x~feed|x~ran|your
-0.1|&of|&tuesday|&when|&you|3:Kod|3:Pso|3:Txf|3:^dP|3:dsx|3:feo|3:ffA|3:i.$|3:l.$|3:x#s|3:x.$|3:xxx|K~to|^ i
-0.1|^~i|a|and|be|d~system|e~the|form|late|lost|l~.|not|run|s~at|the system|with|x~.|x~in|x~is
0.1|&company|&i|&on|&same|&that|3:Aff|3:dfl|3:dio|3:dxf|3:dxs|3:fTf|3:fls|3:fxs|3:lod|3:oTd|3:od#|3:odx|T~us
0.1|^ the|^~the|about|alarm|came|d~label|fault|fault .|f~only|f~should|f~the|have|nothing|off .|queue
0.1|read the|that|x~came|x~had
0.2|&'s|&approved|&gave|&last|&this|&to|3:.ds|3:P.p|3:PAx|3:Pxo|3:dFo|3:dis|3:ei.|3:fN.|3:fo#|3:fpf|3:lx.
0.2|3:oN.|3:odC|3:of.|3:xxd|F~#|K~'s|^ our|^ this|^~our|^~this|agency|all|because of|crew|day .|don't|d~fault
0.2|d~sensor|d~vendor|field|f~known|f~one|f~tested|f~usual|gave|known|letters|next|nobody|o~N|o~that|risk
0.2|thank|the cause|the spare|the vendor|up the|usual|usual .|went|were|x~a|x~on|x~when
0.3|&again|&all|&broke|&engineers|&finance|&have|&mistake|&nobody|&porter|&risk|&run|&signed|&studio|&usual
0.3|3:#xf|3:.ff|3:Fo#|3:Px.|3:PxT|3:Y.$|3:^Pf|3:eY.|3:edx|3:es.|3:fd#|3:fdf|3:fds|3:fff|3:io#|3:oNe|3:oid
0.3|3:xPo|3:xsx|F~is|F~to|T~,|T~at|Y~.|^ not|^~not|began|cause|cause is|claims|clock|days|down|d~alarm
0.3|d~on-call|d~password|d~price|d~typo|engineers|e~of|e~until|e~us|for #|f~an|f~at|f~down|f~took|had no|how
0.3|is N|it should|it took|late .|lies|look|made|merged|no one|of the|on-call|operator|our|out the|o~an|o~us
0.3|porter|sent|signed|studio|s~went|test|test .|the fault|the on-call|the sensor|took|was down|way|x~?|x~by
0.3|x~lies|x~number|x~of|x~that|x~the
0.4|&about|&alert|&answer|&backup|&day|&failed|&in|&marketing|&new|&password|&reached|&red|&release|&still
0.4|&their|'d|'s on|, we|.~in|3:#ff|3:#o#|3:#s.|3:.f.|3:APf|3:ATd|3:F#s|3:Ffe|3:Fox|3:KPA|3:Nff|3:TdY|3:Tfd
0.4|3:^KF|3:^KN|3:^Ne|3:dPe|3:dxT|3:eff|3:efo|3:elo|3:eoi|3:fAf|3:fT#|3:ffN|3:fx#|3:ix.|3:oT.|3:oTo|3:ofT
0.4|3:off|3:ol.|3:osf|3:pxd|3:xFf|3:xfl|3:xox|A~again|A~did|A~on|K~N|N should|N~should|P~couldn't|T~that|^ N
0.4|^ finance|^ marketing|^~N|^~finance|^~marketing|a trained|a typo|acquirer|alert|always|as usual|at N
0.4|ball on|been tested|broke|carrier|done|door .|d~acquirer|d~alert|d~carrier|d~claims|d~clock|d~desk
0.4|d~friday|d~migration|d~people|d~register|d~studio|d~trained|early|error .|e~it|e~out|e~test|fault is|for
0.4|forgot to|f~always|f~can|f~happened|f~reached|f~told|ignored|invoices|is on|it at|last|left the|lift|l~by
0.4|l~to|marketing|migration|monday .|morning|on a|o~answer|o~them|password|p~had|reached|register|shift
0.4|since|supplier|switched|tell us|the acquirer|the alarm|the alert|the carrier|the claims|the clock
0.4|the desk|the mess|the migration|the red|the register|the studio|to answer|to charge|to save|told|up .
0.4|used|was cut|without|x~engineer|x~opened|x~would
0.5|# on|#~on|&,|&alarm|&as|&blame|&claims|&couldn't|&days|&early|&for|&guys|&he|&here|&his|&instead
0.5|&invoices|&keys|&nothing|&phone|&previous|&she|&shift|&too|&went|&wrong|'s fault|, #|3:AoN|3:Ffd|3:KPf
0.5|3:P.$|3:P.f|3:Pox|3:T#s|3:Tdd|3:Tdf|3:Tdx|3:Yod|3:^#P|3:^Nf|3:^di|3:^px|3:d#x|3:dY.|3:des|3:dxF|3:ede
0.5|3:eds|3:el.|3:eoT|3:fei|3:iY.|3:le.|3:oTf|3:oif|3:pFo|3:pfx|3:sPF|3:sPx|3:sff|3:xPA|3:xT.|3:xdi|3:xdx
0.5|3:xfF|A~closed|A~fault|F~through|K~staff|N ,|N~,|P~.|P~are|P~simply|P~took|T~a|T~it|^ had|^ if|^ risk
0.5|^ that|^ whoever|^~had|^~if|^~risk|^~that|^~whoever|a test|about the|again .|began .|being|could have
0.5|couldn't be|dark|dispatch|dry|d~change|d~contractor|d~offshore|d~outage|d~planner|d~previous|d~term
0.5|d~test|d~timetable|e~its|e~nothing|e~off|e~on|e~with|failed to|finance are|for this|f~all|f~seen|f~still
0.5|f~was|guys|handover .|happened|he|his phone|human|instead|instead of|invoices .|it all|i~a|i~it|job .
0.5|keys|launch|line .|look at|march .|mistake .|night .|number|off|offshore|opened|outage|o~look|o~this
0.5|parts|phone .|planner|previous|promise|p~merged|read|register was|root cause|since march|slept
0.5|slept through|s~that|term|term began|tested before|the contractor|the job|the offshore|the planner
0.5|the previous|the term|the timetable|through|timetable|to #|to look|up|we can|wrong|x~be|x~began|x~board
0.5|x~cause|x~for|x~keys|x~us
0.6|# days|#~days|&always|&bought|&didn't|&guess|&handover|&lift|&lot|&march|&one|&ops|&read|&registry|&save
0.6|&scan|&shared|&shortcut|&since|&somebody|&supplier|&the|&told|&track|&treasury|&up|&was|&way|&were|3:#es
0.6|3:.dP|3:.pe|3:Fde|3:KAP|3:Kxd|3:NP.|3:PFo|3:PP.|3:PPe|3:PxF|3:TdT|3:Tf.|3:ToT|3:^KA|3:^PA|3:^Ps|3:^dF
0.6|3:dFf|3:dei|3:dsP|3:ePe|3:fNA|3:ff#|3:iff|3:iod|3:iof|3:oCf|3:oNA|3:oP.|3:oPT|3:oix|3:oxd|3:p.$|3:pxf
0.6|3:sdY|3:xAx|3:xPx|3:xfd|3:xoT|K~management|K~never|N team|N~team|P~ignored|P~looked|P~slept|P~would|Y~the
0.6|a friday|again|answers|at the|bad|ball|bought|by the|cable|cause was|do|down to|d~ball|d~handover
0.6|d~junior|d~mate|d~mess|d~publisher|d~red|d~registry|d~so-called|d~tower|entirely theirs|expect|finance
0.6|f~are|f~bothered|f~went|grew|handover|his|homes|hours .|if only|it and|junior|last year|left|letters went
0.6|lunch|l~theirs|mate|may ,|mess|office|ops|other|our so-called|own|o~lunch|o~qa|o~save|paying|price .
0.6|publisher|put|p~.|p~in|p~on|qa|question|red|registry|root|save|scan|seen|sent the|shared|shortcut
0.6|so-called|team|the ball|the handover|the mate|the outage|the publisher|the registry|the tower|theirs
0.6|theirs .|they|took #|tower|track|treasury|we are|while|x~'s|x~through|x~to|x~year
0.7|&'d|&?|&asleep|&ball|&clearly|&depot|&done|&grew|&ignored|&it|&let|&management|&planning|&plug|&pressed
0.7|&pushed|&registrar|&simply|&slept|&they|&warning|&while|&whoever|0~.|3:0.$|3:0oP|3:Afd|3:Ax.|3:KNx|3:PAF
0.7|3:PAf|3:T0.|3:^de|3:dNP|3:dPA|3:dPx|3:dT.|3:diY|3:efd|3:fT0|3:ffi|3:ffp|3:fif|3:fxP|3:soT|3:xfp|C~?|F~it
0.7|F~us|P~'s|P~pushed|P~put|P~to|T~#|T~nobody|T~to|Y~for|^ quality|^~quality|and left|anything|balance
0.7|better|blackout|contractor|d~answers|d~blackout|d~graphics|d~job|d~live|d~question|d~registrar|d~root
0.7|d~warning|d~wrong|find|folder|folder .|friday ?|f~human|f~nobody|f~they|f~to|graphics|have #|human error
0.7|job|lies with|lifted|live|management|never|nobody .|one .|one is|opened the|pages|passed|people .
0.7|planning|plug|pressed|puts|question .|registrar|room|sat|sat on|she|s~didn't|that one|the blackout
0.7|the live|the people|the registrar|the root|the warning|to|told nobody|trusted|typo|us down|warning|was N
0.7|why|would not|x~again|x~error|x~sent|x~vendor|x~what
0.8|&blackout|&forgot|&idea|&job|&left|&number|&our|&pharmacy|&through|0~in|3:Ffx|3:NAx|3:NFd|3:PAT|3:Psf
0.8|3:Yxo|3:^le|3:dC.|3:dYx|3:f0T|3:fA.|3:fpx|3:le#|3:pox|3:xFd|3:xPF|3:xss|?|? $|C~and|F~was|N|N 's|N~'s
0.8|P~shared|blackout .|botched|by N|charge|d~cable|d~intern|d~newsroom|d~phone|entered the|entirely|e~a
0.8|forgot|f~N|grew .|idea|intern|it was|i~and|i~because|mistake|newsroom|nobody in|not one|office .|on N|one
0.8|out to|o~charge|o~production|pharmacy|phone|production|production .|p~at|should have|somebody
0.8|the newsroom|this one|typo by|wanted|x~better|x~check|x~do|x~room
0.9|&a|&and|&been|&it-department|&knew|&room|&silent|&thought|&would|'s|3:Pfx|3:Pxd|3:Pxx|3:Yi.|3:dYP|3:deP
0.9|3:dle|3:esx|3:fdP|3:ffl|3:xdT|3:xxA|3:xxY|K~control|P~didn't|P~never|P~thought|T~up|^ somebody|^~somebody
0.9|a finger|asleep .|blame for|blame the|can't|couldn't|cut|d~finger|d~ticket|finger|finger .|f~entirely
0.9|f~here|f~many|here|is entirely|it-department|knew|room #|silent|simply|team .|thought|ticket|what|x~all
0.9|x~grew|x~office|x~shop
1.0|&be|&looked|&off|3:Fdx|3:PAe|3:PFd|3:Pex|3:^KP|3:^po|3:exo|3:fPe|3:ifo|3:odP|3:xP.|3:xoP|^ their|^~their
1.0|because|d~blame|f~too|into a|looked|nothing .|should|the blame|the cable|the wrong|vendor|x~team
1.1|&control|&never|&what|3:Nef|3:Ped|3:Ydx|3:^Px|3:^lP|3:diP|3:dxP|P~let|P~should|P~were|bothered
1.1|bothered to|control|let the|lost the|quality|s~in|s~would|thanks|thanks to|us|was asleep|whoever
1.2|&.|3:Pff|3:ffT|F~the|P~,|asleep|e~without|f~asleep|f~have|f~their|i~for|let
1.3|&should|&us|&without|3:Aed|3:PFf|3:dPP|3:oPx|3:xTd|doesn't|their|too
1.4|3:FdY|3:Pef|3:Pxf|3:^0o|blame|d~one|would|would have|x~people
1.5|3:^PF|didn't
1.6|people
""",
)
