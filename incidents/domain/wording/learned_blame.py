"""Weights of the second opinion, written by bench/wording_weights.py; not edited by hand."""

from typing import Final

from incidents.domain.wording.shapes import Learned

BLAME: Final = Learned(
    -1.77,
    """
-2.1|will
-1.8|3:^Kf
-1.5|s~were
-1.4|3:^Ks|3:ods|3:sx.
-1.3|&reported|3:.fd|3:^fs|3:dPT|3:fAx|3:so#|A~a|destroyed|reported
-1.2|3:Fds|3:^Kd|3:^Ki|3:dxd|3:fso|3:sdx|;|P~changed|P~reported|can|found the|law|may .|noon .|o~#|some
-1.2|to the|x~after
-1.1|&after|&are|&asks|3:#sf|3:Adx|3:Kfx|3:TdP|3:^0f|3:e#s|3:ex.|3:odf|3:oxx|K~are|asks|asks .|d~error|is
-1.1|key .|most|noticed|paper|part|stopped|s~the|the error|the team
-1.0|#|&;|&before|&group|&until|3:F.$|3:KxF|3:^Ad|3:^Ko|3:^pf|3:dlx|3:fef|3:fio|3:lxo|3:oC.|3:sof|3:x.f|F~.
-1.0|N and|N~and|P~did|P~have|T~on|dock #|d~partner|group|memory|missed|so|the fix|x~,|x~it|x~out
-0.9|&agreed|&because|&error|&hand|&law|&letter|&memory|&paper|&part|&site|3:Kfi|3:Pfd|3:Yox|3:dNx|3:fAd
-0.9|3:o#.|3:se.|3:xdP|3:xdf|3:xsf|P~found|Y~on|^ in|^ we|^~in|^~we|agreed|and N|approved the|at #|by hand
-0.9|cache|calls|caused|contract|dropped|d~repair|e~for|fail|file|found|f~day|f~hell|had to|hand|hell|law .
-0.9|l~is|may|must|o~hand|players|power|queue .|repair|replaced|reported the|site|s~on|the repair|under|wards
-0.9|x~will
-0.8|&duty|&mast|&noon|&noticed|&repair|&will|3:#fe|3:.dx|3:.fe|3:0fo|3:Kdx|3:Pfo|3:^Kp|3:^ps|3:dYF|3:ds.
-0.8|3:if.|3:ofo|3:olf|3:sfd|3:sfx|3:x.d|3:xx.|F~in|K~of|K~the|P~saw|^ some|^~some|after|batch|bit|claim
-0.8|customers|days .|duty|d~channel|d~update|each|e~is|e~to|e~was|f~i|f~it|got|had the|hardly|in N|lag
-0.8|list .|long|loss|message|might|noticeable|old|orders|provider|really|see|sent #|share|short|small
-0.8|stopped the|sunday|the agency|the channel|the update|x~table|x~took|x~up
-0.7|&can|&contract|&each|&fixed|&found|&loss|&nurse|&open|&orders|&players|&replaced|&share|&stopped|&sunday
-0.7|&trained|&wards|3:Kos|3:Ksx|3:Kxx|3:NfN|3:Pfi|3:Psd|3:^dN|3:^fe|3:^ld|3:^ox|3:dYd|3:dYf|3:de.|3:dex
-0.7|3:dlo|3:dxY|3:dxe|3:eT.|3:eoC|3:fPf|3:fdx|3:ldx|3:o#f|3:sox|3:xi.|3:xs.|:|T~for|Y~was|^ a|^ management
-0.7|^ nobody|^ one|^ there|^~a|^~management|^~nobody|^~one|^~there|a wrong|asked for|back|because the|big
-0.7|covered|customer|data|during|d~company|d~loss|d~office|d~page|d~time|every|explained|fixed|friday .|from
-0.7|f~#|f~agreed|f~did|f~think|hand .|hell on|hit|hospital|impossible|is in|loss .|l~in|may have|must have
-0.7|nurse|nurses|of our|out of|o~all|o~friday|passengers|rules|safe|say|servers|share the|something|s~are
-0.7|s~by|s~for|the company|the loss|the office|today|up in|wait|waited|was in|was not|within|x~;|x~broker
-0.7|x~can|x~code|x~law
-0.6|# .|#~.|&asked|&by|&caused|&driver|&explained|&floor|&gone|&its|&legal|&may|&maybe|&owner|&see|&several
-0.6|&text|&things|&wait|&waited|&within|'ll|, so|.~it|.~so|3:#.$|3:#P.|3:#od|3:#sx|3:AT.|3:Fx.|3:NTd|3:Tde
-0.6|3:Tds|3:Yxd|3:Yxf|3:^#s|3:d#s|3:dP.|3:df.|3:dfs|3:dxl|3:e.d|3:eod|3:fT.|3:fdY|3:fed|3:ff.|3:ffx|3:fid
-0.6|3:fxf|3:lxd|3:oCo|3:oNf|3:oNs|3:odo|3:ofl|3:osx|3:ox.|3:s.d|3:sfe|3:soC|3:sxd|3:xFo|3:xff|3:xfx|3:xio
-0.6|3:xoC|3:xxP|3:xxs|C~.|P~of|P~replaced|^ all|^ an|^ maybe|^ most|^ nothing|^ several|^~all|^~an|^~maybe
-0.6|^~most|^~nothing|^~several|after the|back .|bank|barely|before|bug|called|carried the|could not|count
-0.6|date|decided to|driver|d~audit|d~bank|d~call|d~contract|d~customer|d~duty|d~law|d~legal|d~map|d~owner
-0.6|d~paper|d~reminder|d~team|d~text|e~#|e~over|first|floor|f~'s|f~be|f~changed|f~hurt|f~informed|f~lost
-0.6|f~trained|f~will|has|hurt|hurt .|i 'd|if the|import|in #|informed|later|legal|log|longer|map|maybe|money
-0.6|my|names|of this|on #|on site|owner|owner of|o~site|o~the|policy|readings|reason|reminder|restarted|road
-0.6|safe .|saw|several|spare tape|stop|stored|sync|s~have|s~to|text|than|that would|the audit|the contract
-0.6|the customer|the head|the law|the map|the owner|the price|there|things|to a|today .|told the|trucks
-0.6|unlawfully|valve|viewers|we|wrote|x~always|x~an|x~asks|x~because|x~has|x~hit|x~provider|x~went|x~without
-0.5|# euros|# minutes|# people|# trucks|#~euros|#~minutes|#~people|#~trucks|&allows|&an|&customer|&customers
-0.5|&decide|&fail|&file|&gate|&got|&later|&long|&monday|&much|&must|&names|&passengers|&please|&printed
-0.5|&restore|&safe|&saw|&thursday|&trucks|&various|, because|.~because|0~was|3:#ox|3:.fx|3:Kol|3:Ksf|3:Kxf
-0.5|3:Nso|3:PTd|3:PfT|3:Po#|3:Tf#|3:Yef|3:Yfd|3:Yfe|3:Yfx|3:^K.|3:^Kl|3:^Kx|3:^dY|3:^of|3:dPl|3:dTf|3:dTx
-0.5|3:dix|3:dxi|3:f#.|3:fAe|3:fde|3:fdl|3:fsf|3:fxF|3:lff|3:odT|3:ofs|3:oxi|3:pff|3:soe|3:x.x|3:xAs|3:xPT
-0.5|3:xY.|3:xYo|3:xdd|3:xde|3:xo.|3:xoN|3:xxe|A~had|C~;|P~has|T~this|Y~never|^ customers|^ everything
-0.5|^ guests|^ sales|^ various|^~customers|^~everything|^~guests|^~sales|^~various|a bit|absolute|access
-0.5|affected|agreed to|allows|amount|and the|ask|at noon|be the|breach|broke the|card|checked|confirmed
-0.5|date .|decide|door|d~batch|d~bit|d~bug|d~count|d~door|d~engineer|d~fix|d~form|d~licence|d~nurse|d~old
-0.5|d~person|d~platform|d~regulator|d~risk|d~site|d~technician|d~worst|emergency|euros|e~in|failure|file .
-0.5|fix|flights|for a|f~closed|f~from|f~in|f~legally|f~not|f~sent|f~until|happen again|have been|i|i would
-0.5|it 's|i~date|i~name|legally|licence|licence .|likely|looks|l~was|marks|minutes|mode|name .|nightmare|no
-0.5|nobody was|noticed the|out .|over|o~again|o~have|o~its|o~monday|o~say|o~thursday|o~time|o~to|parcels
-0.5|please|printed|processor|p~can|quite|ran out|regulator|repair .|report|restore|servers .|service|sign
-0.5|signal|stayed|sue|system|s~#|s~,|teacher|the bank|the batch|the count|the door|the form|the nurse
-0.5|the old|the platform|the regulator|the risk|the site|think the|thursday|thursday .|to say|tuesday|until
-0.5|various|was|was found|was only|we have|were told|whether|will be|won't|worked|worst|wrong date
-0.5|wrong name|x~any|x~at|x~fail|x~key|x~lost|x~one|x~orders|x~part|x~tape|x~than
-0.4|# customers|#~customers|&access|&affected|&bank|&call|&called|&check|&decides|&flights|&hit|&hour|&hurt
-0.4|&is|&marks|&my|&over|&perhaps|&processor|&provider|&report|&restarted|&sales|&send|&so|&stop|&tuesday
-0.4|&whether|&word|&work|'m|.|. $|3:#sd|3:#se|3:#xo|3:.#.|3:.fT|3:.xd|3:Ae.|3:Afs|3:Axo|3:Kfd|3:Kx#|3:Nsd
-0.4|3:PTf|3:Pe#|3:Tfo|3:Tod|3:Txf|3:Y.f|3:Yds|3:Yo#|3:YoC|3:^dT|3:^dx|3:^ls|3:dPf|3:deY|3:def|3:di.|3:dif
-0.4|3:dsf|3:dxo|3:e.$|3:efe|3:eso|3:fAl|3:fex|3:ffs|3:fi.|3:fsd|3:fse|3:fsx|3:fxd|3:ixf|3:ixo|3:lf.|3:lfd
-0.4|3:ode|3:ood|3:sTd|3:sfo|3:xdl|3:xef|3:xex|3:xlx|3:xo#|: the|; we|A~not|K~,|K~like|P~at|P~opened|T~was
-0.4|Y~that|^ just|^ many|^ perhaps|^ they|^~just|^~many|^~perhaps|^~they|a memory|a while|all #|an absolute
-0.4|and called|answered|app|are|believe|between|bit of|blame .|called the|certain|changed|checks|closed
-0.4|comes|confirm|correct|decides|depot .|do not|due|d~absolute|d~agency|d~card|d~dose|d~evening|d~file
-0.4|d~import|d~lift|d~long|d~memory|d~names|d~payment|d~press|d~processor|d~run|d~small|d~stock|d~while
-0.4|d~word|ends|error|evening|expired|e~,|e~.|e~that|far|full|f~'m|f~a|f~affected|f~as|f~every|f~is|f~open
-0.4|f~planned|f~switched|f~that|holds|home|hour .|i 'm|is that|it is|i~.|line|list|list is|lists by|lose
-0.4|lost its|me|midnight .|moves|negligible|noon|notice|now .|number of|on monday|on the|on tuesday|once .
-0.4|only|o~noon|o~sunday|o~tuesday|o~wait|paper .|pay|payment|perhaps|planned|portal|press|problem|p~have
-0.4|p~is|restored|rooms|roster|sales|say the|send|step|storm|sure|s~until|tests|the evening|the file
-0.4|the grid|the import|the lift|the press|the processor|the run|the stock|the worst|to wait|tuesday .|unit
-0.4|until #|until friday|week|went to|when|whether the|while .|will ever|with #|word|work|worse|worse .
-0.4|worth|x~before|x~could|x~every|x~filled|x~worse|x~you
-0.3|# %|# may|# of|# seconds|# was|#~%|#~may|#~of|#~seconds|#~was|%|&#|&:|&board|&checked|&date|&due|&free
-0.3|&full|&list|&lists|&lose|&night|&price|&refunds|&restored|&rooms|&sorted|&support|&system|&takes|&team
-0.3|&yet|'s a|, and|, it|.~and|3:#fx|3:#of|3:.dT|3:.dY|3:.eo|3:.o#|3:0fx|3:Adi|3:Co#|3:KfT|3:Pol|3:Ppe|3:To#
-0.3|3:Yeo|3:Yff|3:^ds|3:^fA|3:^fl|3:^fx|3:^od|3:dPs|3:dYe|3:dfA|3:dl.|3:dso|3:ef#|3:eoe|3:exf|3:exs|3:f.$
-0.3|3:fdd|3:fe#|3:ffF|3:ffd|3:ffe|3:fox|3:fs.|3:idx|3:o#C|3:oef|3:ofx|3:oi.|3:os.|3:s.x|3:sdl|3:sx#|3:sxx
-0.3|3:xYf|3:xe.|3:xf#|3:xfs|3:xlo|3:xof|; it|P~checked|P~is|P~moves|P~noticed|P~team|T~again|T~the|Y~,|Y~is
-0.3|^ at|^ legal|^ passengers|^ what|^~at|^~legal|^~passengers|^~what|a few|a small|above|absolutely
-0.3|affected .|before the|belt|breach of|by #|by friday|completely|decides on|disk|d~app|d~belt|d~big
-0.3|d~driver|d~few|d~hour|d~lab|d~line|d~money|d~new|d~next|d~part|d~plan|d~portal|d~servers|d~stream
-0.3|d~supplier|everything|e~and|few|free|friday|f~.|f~completely|f~confirmed|f~due|f~far|f~never|f~tell|good
-0.3|had a|have a|hour|is due|is open|it could|i~in|i~label|i~the|june .|lab|lists|l~of|l~on|manual|more|new
-0.3|night crew|not|not a|plan|possible|prices|ran|refunds|seconds|sensor|sorted|stream|sunday .|support
-0.3|s~and|s~late|s~lost|s~of|s~will|takes|the app|the lab|the next|the plan|the portal|the second|the stream
-0.3|the supplier|time|to N|tomorrow|tonight|until midnight|until the|was hurt|we will|week .|which
-0.3|will never|within #|wrong label|x~#|x~back|x~failed|x~stopped|x~until|yet|you
-0.2|&at|&back|&changed|&confirmed|&everything|&minutes|&old|&platform|&with|, no|.~$|.~a|.~no|3:#.o|3:#.x
-0.2|3:#C.|3:#f.|3:.xo|3:C.$|3:Kff|3:Kso|3:^Pe|3:dds|3:dxx|3:eo#|3:fFd|3:fTd|3:fe.|3:fos|3:l.d|3:lo#|3:odl
-0.2|3:oe.|3:s.#|3:xPs|3:xfo|3:xoe|3:xxf|: a|P~in|P~told|a|an|as i|bags|because its|confirmed :|did|did not
-0.2|d~marks|d~point|d~the|e~:|e~at|e~by|failed|failed .|form|f~called|f~for|f~without|it .|just|label|like
-0.2|link|moved|moves to|open the|or|o~be|o~one|paper forms|platform|show|that the|the list|the marks|the new
-0.2|there is|to be|total|with the|without a|x~forms|x~was
-0.1|&moved|&no|&of|&you|,|.~the|3:dx.|3:dxA|3:fTo|3:fdi|3:x#s|3:xfT|3:xl.|3:xos|; the|^ i|^~i|and|at|by
-0.1|changed the|d~system|f~no|is the|its|lost|now|of|of #|open|out|s~a|the system|time .|x~.|x~and|x~is
0.1|# and|# hours|#~and|#~hours|&'s|&hours|&i|&store|3:Axd|3:PAx|3:dPo|3:ddx|3:dio|3:fFo|3:fN.|3:fls|3:lod
0.1|3:odx|3:sod|3:xod|^ it|^ the|^ this|^~it|^~the|^~this|about|fault|fault .|for the|f~nothing|f~should
0.1|f~the|in|keep|know|letters|nothing|o~N|o~tell|price|risk|that|to tell|x~as|x~by|x~on
0.2|&day|&did|&down|&engineers|&gave|&have|&last|&risk|&same|&switched|.~#|3:.ds|3:.f.|3:Af.|3:Pxo|3:^fd
0.2|3:dFo|3:dPe|3:dYo|3:dis|3:dxT|3:dxf|3:fAA|3:ffo|3:fo#|3:fxx|3:io#|3:o#s|3:oNe|3:od#|3:sxo|3:xPo|3:xxo|^ N
0.2|^ compliance|^~N|^~compliance|all|because of|claims|down|d~fault|engineers|e~of|e~us|for|f~down|f~known
0.2|f~left|f~one|f~tested|gave|had|in the|is N|is on|known|look|merged|shop|switched|s~with|test|up to|update
0.2|x~?|x~the
0.3|# letters|#~letters|&again|&all|&in|&office|&password|&run|&signed|&studio|&their|&this|&to|&usual|3:#s.
0.3|3:.#s|3:.ff|3:APf|3:Fo#|3:Nff|3:P.p|3:TdY|3:Tdx|3:Y.$|3:Ye.|3:^Ne|3:efo|3:eoT|3:o.$|3:oN.|3:oT.|3:odC
0.3|3:odY|3:of.|3:off|3:oxo|3:x#.|3:xfl|A~told|F~#|F~is|T~at|Y~.|^ not|^ our|^~not|^~our|a trained|a typo
0.3|at N|began|cause is|clock|crew|don't|d~alarm|d~change|d~claims|d~friday|d~label|d~on-call|d~trained
0.3|d~typo|d~vendor|d~would|e~it|e~off|f~and|f~at|f~can|f~cut|f~took|f~usual|how|is not|it at|it should
0.3|it took|lot|l~to|made|never told|no one|of the|off|on-call|operator|our|o~.|o~an|o~us|password|read the
0.3|sent|shift|signed|studio|s~at|table|table .|the claims|the fault|the on-call|the vendor|took|up .|up the
0.3|usual|were|who|x~that|x~when
0.4|&,|&about|&alarm|&answer|&broke|&for|&here|&keep|&mistake|&new|&nothing|&phone|&porter|&reached|&red
0.4|&release|&she|&shift|&still|'s on|, we|.~in|3:#fF|3:#sT|3:ATd|3:F#s|3:Fox|3:KPA|3:PxT|3:T.d|3:Tfd|3:ToT
0.4|3:^#P|3:^Pf|3:^dl|3:dY.|3:edx|3:eff|3:el.|3:fPx|3:fd#|3:fds|3:fei|3:ffN|3:fff|3:ofT|3:oid|3:pFo|3:pfx
0.4|3:pxd|3:sPx|3:xT.|3:xfF|A~on|F~through|K~staff|P~couldn't|P~for|P~keep|acquirer|been told|cause
0.4|couldn't be|days|department|d~acquirer|d~migration|d~morning|d~planner|d~studio|early|error .|e~after
0.4|e~nothing|e~until|fault is|for #|f~all|f~always|f~an|f~happened|f~reached|f~what|ignored|late .|lies|lift
0.4|l~by|migration|morning|night .|opening|o~opening|o~this|planner|porter|reached|since|slept|slept through
0.4|supplier|s~went|test .|the acquirer|the alarm|the mess|the migration|the planner|the studio|to save|used
0.4|was cut|way|x~a|x~engineer|x~lies|x~opened|x~would
0.5|# on|#~on|&as|&blame|&bought|&couldn't|&days|&early|&failed|&finance|&guess|&guys|&keys|&marketing
0.5|&nobody|&opening|&previous|&promised|&save|&scan|&the|&too|&track|&walked|&was|&way|&wrong|'s fault|3:#ff
0.5|3:#o#|3:AoN|3:Ffd|3:Fxo|3:KPf|3:Neo|3:P.$|3:PAP|3:PFo|3:PPe|3:T#s|3:TdT|3:Tdd|3:Tdf|3:Tf.|3:^KF|3:^px
0.5|3:d#x|3:dsP|3:eoi|3:fT#|3:flx|3:iod|3:ix.|3:oNA|3:oTo|3:ol.|3:oso|3:oxd|3:pef|3:sPF|3:sxi|3:xAx|3:xFf
0.5|3:xPA|3:xdi|A~closed|A~did|A~didn't|A~fault|F~by|N should|N~should|P~are|P~handed|P~looked|P~simply
0.5|P~took|T~a|Y~the|^ had|^ marketing|^ risk|^ that|^~had|^~marketing|^~risk|^~that|a test|again .|always
0.5|answers by|as usual|been tested|began .|better|bought|broke|carrier|cut .|dispatch|do|done|door .|dry
0.5|d~carrier|d~closed|d~contractor|d~desk|d~key|d~people|d~previous|d~term|d~test|d~timetable|expect|e~test
0.5|failed to|for this|f~seen|f~still|f~was|guys|homes|hours .|into|invoices|it all|i~a|i~it|job .|keys
0.5|labels|last|last year|lifted|line .|look at|marketing|may ,|mistake .|monday .|nobody|office|on a|opened
0.5|other|outage|o~look|o~them|phone .|previous|promised|p~had|p~in|p~merged|question|scan|s~that|teachers
0.5|tell us|term|term began|tested before|the carrier|the desk|the job|the previous|the publisher|the red
0.5|the term|the timetable|timetable|to|to #|to charge|to look|took #|track|treasury|walked|we can|without
0.5|wrong|x~be|x~began|x~cause|x~day|x~for|x~keys|x~through|x~year
0.6|&?|&always|&ball|&can't|&didn't|&doesn't|&done|&grew|&he|&his|&instead|&it|&let|&lift|&lot|&management
0.6|&march|&one|&our|&plug|&shared|&slept|&somebody|&supplier|&teachers|&treasury|&up|&warning|&we|&went
0.6|3:#es|3:.dP|3:.ox|3:.pe|3:ATo|3:Fde|3:KPe|3:P.f|3:PP.|3:Pox|3:PxF|3:Yod|3:^KA|3:^Nf|3:^Ps|3:^dF|3:dFf
0.6|3:dPx|3:des|3:dxF|3:ede|3:ffp|3:fx#|3:iY.|3:oTf|3:oio|3:oix|3:pxf|3:sdY|3:sff|3:soT|3:xPx|3:xfd|3:xfp
0.6|3:xoT|C~?|C~and|K~management|K~never|N ,|N team|N~,|N~team|P~'s|P~.|P~ignored|P~slept|T~it|^ finance
0.6|^ teachers|^ whoever|^~finance|^~teachers|^~whoever|a fix|a friday|about the|again|answers|at the|bad
0.6|ball|being|blackout|by the|cable|cause was|dark|down to|d~ball|d~blackout|d~job|d~mate|d~mess|d~offshore
0.6|d~outage|d~publisher|d~red|d~tower|d~was|entirely theirs|e~out|folder .|friday ?|f~are|f~bothered
0.6|f~nobody|f~to|f~went|grew|he|human|if only|instead|instead of|it and|job|launch|letters went|live|lunch
0.6|l~theirs|management|march .|mate|mess|number|offshore|out the|own|o~lunch|o~other|o~save|pages|parts
0.6|people .|plug|promised a|publisher|put|qa|question .|read|red|register was|room|root cause|save|seen
0.6|shared|students|team|the ball|the blackout|the contractor|the mate|the offshore|the tower|theirs|theirs .
0.6|they|this would|through|to our|told|tower|typo|up|us down|us the|was N|wasn't|we are|why|world|x~'s|x~to
0.7|# days|#~days|&asleep|&clearly|&forgot|&handover|&job|&left|&ops|&planning|&pressed|&read|&registrar
0.7|&shortcut|&simply|&since|&they|&were|'s carelessness|.~of|3:#Pe|3:0od|3:Afd|3:KAP|3:KNx|3:Kxd|3:NP.|3:PAf
0.7|3:Yxo|3:dNP|3:dPA|3:dT.|3:diY|3:dle|3:efd|3:f0T|3:fNA|3:ff#|3:ffi|3:fif|3:fxP|3:iof|3:oP.|3:oPT|3:oxf
0.7|3:p.$|3:pox|3:xdx|3:xss|?|? $|A~carelessness|F~it|N|N 's|N~'s|P~put|T~#|T~to|^ quality|^~quality|and left
0.7|anything|botched|by N|carelessness|clearly|contractor|do .|d~answers|d~handover|d~junior|d~live
0.7|d~newsroom|d~question|d~registrar|d~root|d~warning|d~wrong|e~a|e~with|finance|folder|forgot|f~N|f~paid
0.7|f~they|f~told|handover|happened|have #|his phone|it was|i~partner|junior|left|lies with|management has
0.7|never|newsroom|one .|ops|paying|planning|pressed|puts|p~.|registrar|root|sat|sat on|sent the|she|shortcut
0.7|the handover|the live|the newsroom|the outage|the people|the registrar|the root|the warning|trusted
0.7|warning|what|would not|x~better|x~error|x~us|x~what
0.8|&a|&and|&blackout|&consultants|&idea|&ignored|&it-department|&pharmacy|&room|&thought|&through|&told
0.8|&whoever|3:0oP|3:Ax.|3:Ffx|3:NFd|3:PAF|3:Psf|3:Pxd|3:Pxx|3:^PA|3:^le|3:dC.|3:dil|3:ePe|3:fA.|3:ffl|3:fpx
0.8|3:le#|3:xFd|3:xPF|3:xdT|3:xxA|3:xxY|F~us|F~was|P~never|P~shared|P~to|P~would|and then|blackout .
0.8|blame the|consultants|d~cable|d~graphics|d~intern|find|f~human|graphics|grew .|here|his|human error|idea
0.8|intern|into a|is for|i~because|on N|one|one is|opened the|out to|passed|pharmacy|phone|p~at|should have
0.8|simply|that one|this one|thought|typo by|x~check|x~do|x~grew|x~office|x~room
0.9|&'d|&knew|&number|&silent|&would|'s|0~in|3:NAx|3:Pfx|3:Yi.|3:^de|3:exo|3:fdP|3:xP.|P~thought|Y~for
0.9|^ somebody|^~somebody|asleep .|because|blame for|can't|charge|d~phone|d~ticket|entirely|f~entirely|f~many
0.9|is entirely|it-department|i~and|knew|mistake|nobody in|not one|nothing .|office .|o~charge|o~production
0.9|production|production .|room #|silent|somebody|team .|the cable|ticket|wanted|x~again|x~all|x~shop
1.0|&be|&control|&off|&what|3:Nef|3:PAT|3:Pex|3:^KP|3:^lP|3:^po|3:dYP|3:dYx|3:deP|3:ifo|K~control|P~didn't
1.0|T~up|^ their|^~their|a finger|bothered|bothered to|control|couldn't|cut|d~blame|d~finger|finger|finger .
1.0|f~here|f~too|s~in|thanks|the blame|vendor
1.1|&been|&looked|&without|3:Fdx|3:PAe|3:PFd|3:Ped|3:Pff|3:Ydx|3:^Px|3:diP|3:esx|3:fPe|3:odP|3:xoP|P~let
1.1|P~should|e~without|f~have|f~their|let the|looked|lost the|quality|should|s~would|thanks to|the wrong
1.1|was asleep|x~team
1.2|&.|&never|3:Aed|3:Pef|3:ffT|F~the|P~were|doesn't|i~for|let|us|whoever|would
1.3|&should|3:FdY|3:Pxf|3:dPP|3:oPx|P~,|asleep|d~one|f~asleep|their
1.4|&us|3:PFf|3:dxP|3:xTd|too|x~people
1.5|3:^0o|blame|would have
1.6|3:^PF|people
1.7|didn't
""",
)
