import { remembered } from '../remembered';
import { slavicMeaning } from './russian-words';

/**
 * Words by which companies say what they do, one line for each meaning: the word, its abbreviations, and what other
 * languages say, in the spelling words have after transliteration. Two names that say the same thing in different words
 * do not differ in it.
 *
 * Facts of language, gathered from dictionaries and from the company words of the open resources that the documentation
 * of screening lists (docs/screening.md).
 */
const lines = `
trading trade traders trdg trading torgovyy torgovaya torgovoe torgovyi torgoviy torgovlya torg treyd treyding ticaret comercio commerce comercial commercial kommerts kommercheskaya handel handels handelsgesellschaft commercio tejarat bazargani tijara maoyi
technology technologies tech technological technical tekhnologii tekhnologiya tekhnologiyi tehnologii tehnologija teknoloji technologie tecnologia tecnologias tekhnika technik technique technika tekhnicheskiy fanavari fannavaran keji
international intl int mezhdunarodnyy mezhdunarodnaya mezhdunarodnoe mizhnarodnyy mizhnarodna uluslararasi internationale internacional internazionale internasional beynelmilel guoji
industry industries industrial ind inds promyshlennost promyshlennyy promyshlennaya promyshlennoe prom industrie industria industriya sanayi sanayii sanat sanaye senaye gongye shiye
group jamaa jamaat jemaah jamaah grp gruppa grupp grupo gruppe gruppo groupe grup gruop majmueh jituan
company companies co coy kompaniya kompaniia kompania kompani compagnie compania companhia compagnia gesellschaft sherkat sharika sharikat
corporation corp korporatsiya korporaciya corporacion corporazione korporasyon
general gen generalnyy generalnaya generale obshchiy umumi ammah
services service srv srvs svc svcs srvces servis servisy uslugi servicio servicios servizi khadamat hizmet hizmetleri fuwu
engineering engineers eng engg engr inzhiniring inzhenernyy inzhenerno ingenieria ingenierie ingegneria muhendislik mohandesi gongcheng
electronics electronic electron elec elektronika elektronik elektronnyy elektronnye elektronnaya electronica electronique elettronica dianzi
electric electrical elektrik elektricheskiy elektro electrica electrique barq
equipment equip eqpt oborudovanie oborudovaniya equipos equipement ekipman tajhizat shebei
manufacturing manufacture manufacturer manufacturers mfg mfr proizvodstvo proizvodstvennaya proizvodstvennyy proizvodstvennoe imalat uretim zhizao
production product products prod produkt produkty produktsiya produktsii produccion producto productos urun toulid
development dev razvitie razvitiya desarrollo developpement gelistirme kalkinma tosee toseeh fazhan
construction constructions constr building builders stroitelstvo stroitelnaya stroitelnyy stroy construccion construcciones costruzioni insaat bau sakhteman jianshe jianzhu
investment investments investing invest inv investitsii investitsionnaya investitsionnyy inversiones inversion investissement yatirim sarmayeh sarmayegozari touzi
holding holdings hldg hldgs kholding holdingi
management mgmt mgt upravlenie upravlyayushchaya gestion administracion yonetim guanli
import imports imp importnyy importacion importaciones ithalat jinkou
export exports exp eksport eksportnyy exportacion exportaciones ihracat chukou
shipping ship ships shipment sudokhodstvo sudokhodnaya parokhodstvo navigation navigational naviera naviga denizcilik keshtirani hangyun chuanwu
marine maritime mar morskoy morskaya morskoe maritima maritimo maritime deniz daryaee haishi haiyang
transport transportation transports trans transportnaya transportnyy transporte transportes tasimacilik nakliyat haml naghl yunshu
logistics logistic logist logistika logisticheskaya lojistik logistica logistique wuliu
aviation aero avia aviatsiya aviatsionnaya aviatsionnyy aviacion aviazione havacilik havapeymai hangkong
airline airlines airways aerolineas aviakompaniya avialinii havayollari
bank banks banking bankovskiy banco banque banca bankasi yinhang
factory works plant kombinat combine zavod zavodu fabrika fabrik fabbrica fabrica karkhaneh gongchang
institute inst institut instituto istituto moasseseh yanjiusuo yanjiuyuan
research res nauchno nauchnyy issledovatelskiy issledovaniy recherche investigacion ricerca forschung arastirma tahghighat yanjiu
science sciences scientific sci nauka nauki naukovo ciencia ciencias wissenschaft bilim oloum kexue
university univ universitet universidad universite universitat daneshgah daxue
center central centre centr ctr tsentr tsentralnyy centro zentrum merkez merkezi markaz zhongxin
system systems sys sistema sistemy sistem sistemas systeme systemes xitong
solution solutions resheniya reshenie soluciones cozum cozumleri
energy energiya energetika energeticheskaya energia energie enerji nengyuan
oil petroleum petrol petro neft nefti neftyanaya neftyanoy petrolera petroleo naft nafti shiyou
gas gaz gazovaya gazovyy gass gaz
chemical chemicals chem khimiya khimicheskiy khimicheskaya himiya quimica quimicas chimie kimya shimi shimiaee huagong huaxue
machinery machine machines machin mashiny mashinostroenie mashinostroitelnyy maquinaria maschinen maschinenbau makina makine mashinsazi jixie
material materials mat mtl materialy malzeme malzemeleri cailiao
metal metals metall metally metallurgicheskiy metallurgiya metales jinshu
steel stal stali acero acier stahl celik foolad gangtie
mining mine mines gornyy gornaya gornodobyvayushchaya minera mineria minier madencilik maadan kuangye
security secur bezopasnost bezopasnosti seguridad securite sicherheit guvenlik amniat anquan
defence defense oborona oborony oboronnyy oboronprom defensa savunma defa
military voennyy voennaya voennoe militar militaire nezami
foundation fdn fond fundacion fondation fondazione stiftung vakfi bonyad
organization organisation org organizatsiya organizacion organizacija orgut sazman
association assoc assn assotsiatsiya asociacion associazione dernek dernegi anjoman xiehui
society soc obshchestvo sociedad societe societa toplulugu jamiat
enterprise enterprises ent entpr predpriyatie empresa empresas entreprise impresa isletme isletmeleri qiye
agency agentstvo agencia agence agenzia ajans ajansi
insurance strakhovaya strakhovanie seguros assurance sigorta bimeh baoxian
finance financial fin finans finansovaya finansovyy financiera financiero finanz finansal jinrong
supply supplies supplier suppliers snabzhenie suministros tedarik gongying
distribution distributor distributors distrib distributsiya distribyutor distribucion distribuidora dagitim
consulting consultants consultancy consult konsalting consultores consultoria danismanlik zixun
communication communications comm comms telecom telecommunication telecommunications telekom telekommunikatsii svyaz svyazi comunicaciones iletisim tongxin
information info informatsionnyy informatsionnye informatsionnaya informacion bilgi xinxi
software soft programmnoe yazilim ruanjian
computer computers komputer kompyuternyy bilgisayar jisuanji
instrument instruments instr pribor pribory priborostroenie priborostroitelnyy yiqi
optical optics optic optika optiko opticheskiy optik guangxue guangdian
vehicle vehicles auto automobile automobiles automotive motor motors avtomobilnyy avtomobil avto otomotiv qiche
aircraft aerospace aerokosmicheskiy kosmicheskiy havafaza hangtian
shipyard shipbuilding sudostroitelnyy sudostroenie verf tersane chuanbo
food foods pishchevoy prodovolstvennyy alimentos gida shipin
medical med meditsinskiy medikal medica yiliao
pharmaceutical pharma farm farmatsevticheskiy ilac daroo yiyao
agriculture agricultural agro selskokhozyaystvennyy tarim keshavarzi nongye
textile textiles tekstil tekstilnyy fangzhi
state gosudarstvennyy gosudarstvennaya gosudarstvennoe gos estatal devlet dolati guoyou
national natl nat natsionalnyy natsionalnaya nacional nationale milli meli melli vatani guojia
republic respublika republica republique cumhuriyeti jomhuri
ministry ministarstvo ministerstvo ministerio ministere bakanligi vezarat
federal federalnyy federalnoe federalnaya
united ob obedinennaya obedinennyy obedinenie unidos unida unis birlesik muttahida
new novyy novaya novoe nuevo nueva nouveau nouvelle yeni jadid
brothers bros bratya hermanos freres kardesler baradaran
partner partners partnery socios ortaklari
union soyuz birlik ittihad etehad
committee komitet comite komitesi
bureau byuro buro
department dept departament otdel daire
house dom casa maison haus evi
global globalnyy worldwide world mirovoy global quanqiu
network networks set seti red reseau
project projects proekt proekty proyecto proyectos proje
design dizayn diseno tasarim sheji
innovation innovations innovative innovatsii innovatsionnyy chuangxin
digital tsifrovoy tsifrovye dijital shuzi
intelligent smart umnyy akilli zhineng
mechanical mechanics mech mekanik mecanica
electromechanical electromechanics
repair repairs repairing
armour armor armored armoured
weapon weapons arms
missile missiles
rocket rockets
precision precise
experimental pilot
institution institutions
instrumentation instrumentmaking
association associations
generator generators
turbine turbines
microelectronics microelectronic
helicopter helicopters
nuclear atomic
railway railways railroad
exchange bourse birzha borsa sarafi sarrafi sarraf hawala
settlement settlements
depository depositary
fleet flota
regional region
city urban
commission komisja
election electoral elections
army jaysh jaish armed
guard guards
revolution revolutionary inqilab enghelab
protection protective
educational education
culture cultural
veteran veterans
freedom liberty
television tv
broadcasting broadcast
advanced perspective prospective
powerful power
russian rus
moscow moskva
space kosmos espacial spatial spaziale
news khabar noticias nachrichten
fighting combatant fighters
tunisian tunisien
islamic islamiya islamiyya islamiyah islami islamia islamique islamica islamico
jihad jehad djihad
movement harakat haraka harakah mouvement movimiento
brigade brigades liwa katiba katibat brigada
party hizb hezb parti partido partei
charity charitable khairia khayriya
cooperation cooperative
robot robots robotics
semiconductor semiconductors
china chinese sino zhongguo
laser lasers lazer
sensor sensors
vector vektor
battery batteries
`;

const meaning = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const words = line.trim().split(/\s+/);
  // A word of two meanings keeps its first; the line's own word always stands for itself.
  for (const word of words) if (!meaning.has(word)) meaning.set(word, words[0] as string);
}

/** What a word of a company name says, as one English word; undefined for a word that is no business word. */
export const businessMeaning: (word: string) => string | undefined = remembered((word) => {
  const own = meaning.get(word);
  if (own !== undefined) return own;
  const slavic = slavicMeaning(word);
  return slavic && (meaning.get(slavic) ?? slavic);
});
