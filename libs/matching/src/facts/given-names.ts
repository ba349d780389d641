/**
 * Forms of one given name, a line for each: short forms, and what other languages make of it, in the spelling names have
 * after transliteration. A form may stand in several lines. Only forms that spelling alone would not bring together.
 *
 * Facts of language, gathered from dictionaries of names and from the open resources that docs/screening.md lists.
 */
const lines = `
mohammed muhammad mohammad mohamed muhammed mohamad mahomet mehmet magomed mukhammad muhammet mohd muhamad magomet mokhamed mukhamed mHmd
ahmed ahmad akhmed akhmad ahmet akhmat
mahmoud mahmud makhmud mahmut
hussein husayn hossein hussain husain huseyin guseyn khusein houssein khuseyn hosein
hassan hasan khasan gasan
ali aly
taha tH
said sayyid sayed seyed seyyed syed saiyid syd sayyed
abdullah abdallah abdulla abdoullah abdellah
abdulrahman abdurrahman abdelrahman abdirahman
yusuf youssef yousef yusef yousuf joseph josef jose giuseppe iosif osip yosef josip jozef josephe pepe joe joey
ibrahim ebrahim abraham avraam ibragim avraham
ismail esmail ismael
ishaq isaac isaak itzhak yitzhak ishak
yaqub yakub jacob yakov jakob yaakov iakov jacobo giacomo jacques james jaime diego iago jim jimmy jamie
musa mousa moses moisey moshe moussa
isa issa eisa
sulayman suleiman solomon soleyman suleyman soliman
dawud david davud daoud dawood daud davood davide dave
yunus younis yunis jonah
haroun harun aaron aron
maryam mariam maria mary marie miriam mariya marya marija masha mariyam
omar umar omer
uthman osman othman usman
khalid khaled halid
said saeed sayed saeid sait
alexander aleksandr alexandr aleksander oleksandr alejandro alessandro alexandre iskander iskandar sasha alex alec sandro aliaksandr olexander xander
alexandra aleksandra oleksandra alejandra sasha alex
alexei aleksei aleksey alexey oleksiy oleksii alyosha aliaksei
andrew andrei andrey andrii andriy andreas andre andres andrea drew andy andrzej andras
anthony antonio anton antoine antony tony toni
arthur artur arturo
basil vasily vasiliy vasyl vasilii basilio
benjamin ben benny veniamin binyamin
boris borys borya
charles carlos karl carl carlo charlie chuck karel karol
christopher christoph kristof cristobal chris khristofor
daniel daniil danila danylo danny dan
dennis denis denys
dmitry dmitri dmitriy dmytro dimitri dima dmitrii demetrios
edward eduard eduardo edvard ed eddie ted edouard
elena helena olena helen yelena jelena alena lena ilona
elizabeth yelizaveta elisabeth isabel elizaveta liza beth betty lisa
eugene yevgeny evgeny evgeniy yevhen evgenii eugenio zhenya yauhen evgenij
fedor fyodor theodore teodor feodor theodor ted
francis francisco francesco franz francois frank frantisek pancho paco
frederick friedrich federico fred frederic fredrik
gabriel gavriil gavrilo
george georgy georgi georgiy jorge jurgen yuri yuriy yury iurii georg giorgi georges juri giorgio yiorgos heorhii
gregory grigory grigoriy gregorio hryhoriy greg grisha
henry heinrich enrique henri enrico hendrik genrikh harry
ignatius ignacio ignat nacho
igor ihor
ilya illia elijah elias ilias ilyas
ivan john johann johannes juan jean giovanni joao jan ian yahya yahia yehia yHyA yHy johan jovan vanya jack johnny sean ioannis janos
john jon johnny jack jonathan
katherine catherine ekaterina yekaterina kateryna katarina katya catalina kathryn kate kathy
konstantin constantin constantine kostya kostas konstantinos
lawrence lorenzo laurent lavrentiy larry
leo lev leon leonid leonardo leonard
louis luis luigi ludwig lewis
luke lukas luca lucas luka
mark marco marcos markus marcus marc
martin martyn
matthew matvey mateo matthias matteo mateusz mathieu mat matt
michael mikhail miguel michel michele mykhailo mykhaylo misha mike mick mikael michal mihai mihail
natalia natalya nataliya natalie natasha
nicholas nikolai nikolay nicolas mykola nikolaus nicola nick kolya nikola mikalai nikolaos niklas
oleg oleh
olga olha
patrick patricio pat patrik
paul pavel pablo pavlo paulo paolo pavlos pawel pasha
peter pyotr petr petro pedro pierre pietro petros piotr pete
philip philippe filipp felipe filippo pylyp phil
raphael rafael rafail raffaele
richard ricardo dick rick riccardo rich
robert roberto bob rob robbie bobby
roman romain
samuel samuil sam
sebastian sevastyan
sergei sergey serhiy serhii sergio serge siarhei sergiy sergej
simon semyon semen simeon shimon
stephen steven stefan esteban stepan stephane etienne stefano steve stephan
svetlana svitlana
thomas tomas tom foma tommaso tommy
timothy timofey tim tymofiy
valery valeriy valerii valeri
victor viktor vittorio
vincent vicente vikenty
vladimir volodymyr uladzimir wladimir vova volodya vladislav
vladislav vladyslav vlad
vyacheslav viacheslav slava
william wilhelm guillermo guglielmo guillaume bill will willy billy
wolfgang wolf
yaroslav jaroslav iaroslav
kim gim
lee li yi rhee ri
park pak bak
choi choe
chung jung jeong chong
`;

const formsOf = new Map<string, number[]>();
lines
  .trim()
  .split('\n')
  .forEach((line, number) => {
    for (const form of new Set(line.trim().split(/\s+/))) {
      const numbers = formsOf.get(form);
      if (numbers) numbers.push(number);
      else formsOf.set(form, [number]);
    }
  });

const NONE: readonly number[] = [];

/** Numbers of the names that a word is a form of, ascending; none for most words. */
export const givenNames = (word: string): readonly number[] => formsOf.get(word) ?? NONE;
