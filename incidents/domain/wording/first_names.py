"""Given names from many languages, to see that a sentence speaks of a person.

Names that are also common words in this field (Will, Mark, Grant, Bill, May, Rob, Hope, Page) are left out;
a capital inside a sentence shows those.
"""

from typing import Final

FIRST_NAMES: Final = frozenset(
    """
    aaliyah aaron abdul abdullah abel abena abigail adaeze adam addison adeola aditi aditya adnan adrian
    adriana agnes agnieszka ahmad ahmed aidan aiden aino aisha aishwarya ajay akash akiko akira alain alan
    alba albert alberto alejandra alejandro aleksandr alessandro alex alexa alexander alexandra alexei
    alexis alfred ali alice alicia alina alison allison alvaro amadou amanda amara amelia amelie amina
    amir amit amy ana anand ananya anastasia anders andre andrea andreas andrei andres andrew andy angela
    angelica angus anika anil anita anja anjali anke ankit ann anna anne annette annika anthony antoine
    anton antonio anusha anya aoife arash archie aria arjun arnaud arun arvind asha asher ashish ashley
    ashok astrid aubrey audrey aurelie ava axel ayesha ayman ayse babak babatunde barbara barry bart
    bashir bea beatrice beatriz becky bella ben benedict benjamin benoit bernard bernd beth bettina bharat
    bianca bilal birgit bjorn bob bogdan boris brandon brenda brendan brian brianna bridget bronwen bruno
    bryan caleb callum cameron camila camille carl carla carlos carmen carol carolina caroline catarina
    cathy cecilia celine cesar chandra charles charlie charlotte chen chiara chidi chinedu chioma chloe
    chris christian christina christine christoph christopher chukwu ciara cindy claire clara clare
    claudia claudio clive colin colton connor conor craig cristina curtis cynthia daisuke damian damien
    dan dana daniel daniela danielle danny dariusz darren dave david debbie deborah declan deepa deepak
    delilah delphine denis denise dennis derek derya devika diana diane diego dieter dimitri dimitris
    dinesh diogo divya dmitri dmitry dominic dominik donald donna dorothy doug douglas duncan dylan eddie
    eduardo edward edwin eileen eleanor elena eleni eli eliana elias elif elijah elisa elise eliza
    elizabeth ella ellen ellie elliot elsa emeka emil emilia emily emma emmanuel emre enrique eoin eric
    erica erik erika ernesto esra esteban esther eszter ethan eugene eva evan evelyn everett fabian fabio
    farah farhan farid fatima fatoumata federico felipe felix femi ferenc fernanda fernando filip fiona
    florian folake francesca francesco francis francisco francois frank franz fred frederic frederik freya
    gabriel gabriela gabriella gareth gary gaurav gavin geoff george georgia gerald gerard gerd gianna
    giles gina giorgio giorgos giovanni giulia giuseppe gloria gonzalo gopal gordon graham grayson greg
    gregor gregory greta guadalupe guillaume gunnar gustavo habib hailey hakan hamza hana hanna hannah
    hans hao harald hari harish harold harriet harry haruto hasan hassan heather hector heidi heike helen
    helena helga helmut hendrik henri henrik henry hiro hiroshi holly hugo hussein ian ibrahim ida ifeoma
    ignacio igor ike imran ines ingrid ioana irene irina isaac isabel isabella isabelle isaiah isha ismail
    istvan ivan ivana jace jack jackie jackson jacob jacques jake jakob jamal james jameson jamie jana
    jane janet janine jared jasmine jason javier jaxon jay jean jeff jeffrey jelena jen jennifer jenny
    jens jeremiah jeremy jerome jerry jesper jess jesse jessica jim jimmy jin jiri jisoo jo joachim joan
    joana joanna joao jochen joe joel johan johanna johannes john johnny jon jonas jonathan jordan jorge
    jose josef joseph josephine josh joshua josiah joyce juan judith judy juha jukka julia julian julie
    julien jun jung jurgen justin justine jürgen kai kamal kamila karen karim karin karl karthik kasia
    katarina katarzyna kate katherine kathleen kathryn kathy katie katja katrin kavita kayden kayla keith
    kelly ken kenji kenneth kenta kevin khadija khalid kieran kim kiran kirsten klaus kofi konrad kostas
    krishna kristen kristin kristina krzysztof kumar kunal kurt kwame kyle lakshmi lara lars laszlo laura
    lauren laurent layla leah leila leilani lena leo leon leonardo lerato levi lewis li liam lidia lillian
    linda lindsay lisa liz lorenzo louis louise luc luca lucas lucia luciana lucy luis luka lukas luke
    luna lydia lynn maciej madeleine madelyn magda magdalena magnus mahesh mahmoud maja malik mamadou
    manish manoj manuel manuela marc marcel marcela marcelo marcin marco marcus marek margaret maria
    mariam marie marina mario marisol marjorie marlon marta martha martin martina mary maryam mateo mateus
    mathias mathieu matilda matt matteo matthew matthias maureen maurice mauricio max maya meera megan
    mehdi mehmet mei melanie melissa mercy mia michael michaela michal michel michelle miguel mihai mika
    mikael mike mikhail mikko mila milan milena ming minh miriam mitch mohamed mohammad mohammed mohan
    mohit moira molly monica monika morgan moritz moses muhammad mustafa nadia nadine nancy naomi natalia
    natalie natasha nate nathalie nathan neha neil ngozi niamh nicholas nick nicola nicolas nicole nigel
    nikhil nikita niklas nikolai nikos nils nina nisha nitin nkosi noah noel noemi nolan noor nora norbert
    norman nuno obi oksana ola olaf oleg olga oliver olivia olivier omar oscar osman otto owen pablo padma
    paige pamela paolo pascal patricia patrick paul paula paulo pavel pawel pedro peggy pekka pete peter
    petra phil philip philippe phillip pierre pilar piotr piyush pooja prakash pranav prasad preethi priya
    priyanka rachel radek radu rafael raghav rahul raj raja rajesh raju rakesh ralf ralph ramesh ramon
    rana rania ranjit rashid raul ravi raymond rebecca reinhard renata rene reza rhys ricardo richard rick
    riley riya robert roberto robin rodrigo roger rohan rohit roland rolf roman ron ronald rory rosa rosie
    ross roxana ruben rudolf rui rupert russell ruth ryan sabine sabrina sachin sadie sagar sai sakura
    sally salma sam samantha samir samira samuel sandeep sandra sanjay sanjeev sanna santiago sara sarah
    sasha satish scarlett scott sean sebastian sergei sergio seth shane shanti sharon shauna shawn shirley
    shreya shruti sid siddharth sigrid silvia simon simona simone sina siobhan sipho skylar sneha sofia
    sonia sonja sophia sophie sri srinivas stacy stan stefan stefanie stefano stella stephan stephanie
    stephen steve steven stuart suki sunil sunita suresh susan susanne sven svetlana swati sylvia sylvie
    tadashi takashi takeshi talia tamara tanja tanvi tanya tara tariq tatiana ted teresa tereza terry
    thabo theo theresa thierry thomas thorsten tiago tim timo timothy tina tobias todd tom tomas tomasz
    tommy tony torsten tracey tracy travis trevor tunde tyler udo ulrich ulrike uma ursula usha uwe
    valentina valeria valerie vanessa vera veronica vicky victor victoria vijay vikas vikram viktor vinay
    vincent vinod vivek vladimir walter wanda wayne wei wendy werner weston wilhelm william wojciech
    wolfgang wyatt xavier ximena xin yan yang yara yasmin yasmine yiannis ying yolanda youssef yuki yuri
    yusuf yves yvonne zach zachary zainab zanele zara zeynep zoe zoey zoltan zuzana
    """.split()
)
