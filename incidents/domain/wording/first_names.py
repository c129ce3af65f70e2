"""Given names from many languages, to see that a sentence speaks of a person.

Names that are also common words in this field (Will, Mark, Grant, Bill, May, Rob, Hope, Page) are left out;
a capital inside a sentence shows those.
"""

from typing import Final

FIRST_NAMES: Final = frozenset(
    """
    aaliyah aaron abdul abdullah abel abena abigail adam adaeze adeola adnan adrian adriana aditi aditya
    agnes ahmad ahmed aidan aiden aisha aishwarya ajay akash akira alain alan alba albert alberto
    aleksandr alejandra alejandro alessandro alex alexa alexander alexandra alexei alexis alfred ali
    alice alicia alina alison allison alvaro amadou amanda amara amelia amina amir amit amy ana anand
    anastasia anders andre andrea andreas andrei andres andrew andy angela angelica anika anil anita
    anja anjali ankit ann anna anne annette annika anthony antoine anton antonio anusha anya arash
    archie arjun arnaud arun arvind asha ashish ashley ashok astrid aurelie ava axel ayesha ayman ayse
    babak barbara bart bashir bea beatrice beatriz becky ben benedict benjamin benoit bernard bernd beth
    bettina bharat bianca bilal birgit bjorn bob bogdan boris brandon brenda brian brianna bridget bruno
    bryan caleb callum cameron camila camille carl carla carlos carmen carol carolina caroline cathy
    cecilia celine cesar chandra charles charlie charlotte chen chidi chinedu chioma chloe chris
    christian christina christine christoph christopher chukwu ciara cindy claire clara clare clara
    claudia claudio colin conor connor craig cristina curtis cynthia daisuke damien damian dan dana
    daniel daniela danielle danny dariusz darren dave david debbie deborah deepa deepak delphine denis
    dennis derek derya devika diana diane diego dieter dimitri dinesh diogo divya dmitri dmitry dominic
    dominik donald donna dorothy doug douglas duncan dylan eddie eduardo edward edwin eileen elena eleni
    eli elias elif elijah elisa elise eliza elizabeth ella ellen ellie elliot emeka emil emilia emily
    emma emmanuel emre enrique eric erica erik erika ernesto esra esther ethan eugene eva evan evelyn
    fabian fabio farah farhan fatima fatoumata federico felipe felix femi fernanda fernando filip fiona
    florian folake francesca francesco francis francisco francois frank franz fred frederic frederik
    freya gabriel gabriela gareth gary gaurav gavin geoff george georgia gerald gerard gerd giles gina
    giorgio giovanni gloria gonzalo gopal gordon graham greg gregor gregory greta guillaume gunnar
    gustavo habib hakan hamza hana hannah hans hanna harald hari harold harriet harry hasan hassan
    heather hector heidi helen helena helga helmut hendrik henri henrik henry hiroshi holly hugo hussein
    ian ibrahim ida ifeoma ignacio igor ike imran ines ingrid irene irina isaac isabel isabella isabelle
    isha ismail ivan ivana jack jackie jacob jacques jake jakob jamal james jamie jana jane janet janine
    jared jasmine jason javier jay jean jeff jeffrey jelena jen jennifer jenny jens jeremy jerome jerry
    jesper jess jesse jessica jim jimmy jin jo joachim joan joana joanna joao jochen joe joel johan
    johanna johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua joyce
    juan juha judith judy julia julian julie julien jun jung justin justine kai kamal kamila karen karim
    karin karl karthik kasia katarina kate katherine kathleen kathryn kathy katie katja katrin kavita
    kayla keith kelly ken kenji kenneth kenta kevin khalid khadija kieran kim kiran kirsten klaus kofi
    konrad krishna kristen kristin kristina krzysztof kumar kunal kurt kwame kyle lakshmi lara lars
    laura lauren laurent leah leila lena leo leon leonardo lewis li liam lidia lillian linda lindsay
    lisa liz lorenzo louis louise luc luca lucas lucia luciana lucy luis luka lukas luke luna lydia lynn
    maciej madeleine magda magdalena magnus mahesh mahmoud maja malik mamadou manoj manuel manuela marc
    marcel marcela marcelo marcin marco marcus margaret maria mariam marie marina mario marisol marjorie
    marlon marta martha martin martina mary maryam mateo mateus mathias matilda matt matteo matthew
    matthias maureen mauricio maurice max maya mehdi mehmet mei melanie melissa mercy meera michael
    michaela michal michel michelle miguel mika mike mikael mikhail mila milan milena minh miriam mitch
    mohamed mohammad mohammed mohan mohit moira molly monica monika morgan moses muhammad mustafa nadia
    nadine nancy naomi natalia natalie natasha nate nathan neha neil nicholas nick nicola nicolas nicole
    nigel nikhil niklas nikita nikolai nils nina nisha nitin noah noel noemi noor nora norbert norman
    nuno obi ola olaf oleg olga oliver olivia olivier omar oscar osman otto owen pablo padma paige
    pamela paolo pascal patricia patrick paul paula paulo pavel pawel pedro peggy pete peter petra phil
    philip philippe phillip pierre pilar piotr piyush pooja prakash pranav prasad preethi priya priyanka
    rachel radek rafael raghav rahul raj raja rajesh raju rakesh ralf ralph ramesh ramon rana ranjit
    rashid raul ravi raymond rebecca reinhard renata rene reza ricardo richard rick riya robert roberto
    robin rodrigo roger rohan rohit roland rolf roman ron ronald rory rosa rosie ross roxana ruben
    rudolf rupert russell ruth ryan sabine sabrina sachin sagar sai sally salma sam samantha samir
    samuel sandeep sandra sanjay sanjeev santiago sara sarah sasha satish scott sean sebastian sergei
    sergio seth shane shanti shauna sharon shawn shirley shreya shruti sid siddharth sigrid silvia simon
    simona simone sina sneha sofia sonia sonja sophia sophie sri srinivas stacy stan stefan stefanie
    stefano stella stephan stephanie stephen steve steven stuart suki sunil sunita suresh susan susanne
    svetlana sven swati sylvia tadashi takashi talia tamara tanja tanvi tanya tara tariq tatiana ted
    teresa terry thabo theo theresa thierry thomas thorsten tim timo timothy tina tobias todd tom tomas
    tomasz tommy tony torsten tracey tracy travis trevor tunde tyler udo ulrich ulrike uma ursula usha
    uwe valentina valerie vanessa vera veronica vicky victor victoria vijay vikas vikram vinay vincent
    viktor vinod vivek vladimir walter wanda wei wendy werner wilhelm william wolfgang xavier xin yan
    yang yara yasmin yasmine yiannis ying yolanda yuki yuri yusuf yves yvonne zach zainab zara zeynep
    zoe zoltan zuzana
    """.split()
)
