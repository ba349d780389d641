// Names of countries in English, Russian, Ukrainian, Chinese, Arabic, Turkish, German, French, Kazakh, Armenian, Georgian,
// Persian and Spanish. Source: `i18n-iso-countries` 7.14.0 (npm, MIT), where it writes several names all of them.
/** One country a line: ISO 3166-1 alpha-2, alpha-3, then its names. */
export const countryNameLines = `
AF|AFG|Afghanistan|Афганистан|Афганістан|阿富汗|أفغانستان|Afganistan|Ауғанстан|Աֆղանստան|ავღანეთი|افغانستان|Afganistán
AL|ALB|Albania|Албания|Албанія|阿尔巴尼亚|ألبانيا|Arnavutluk|Albanien|Albanie|Ալբանիա|ალბანეთი|آلبانی
DZ|DZA|Algeria|Алжир|阿尔及利亚|الجزائر|Cezayir|Algerien|Algérie|Ալժիր|ალჟირი|الجزایر|Argelia
AS|ASM|American Samoa|Американское Самоа|Американське Самоа|美属萨摩亚|ساموا الأمريكية|Amerikan Samoası|Amerikanisch-Samoa|Samoa américaines|Америкалық Самоа|Ամերիկյան Սամոա|ამერიკის სამოა|ساموآی امریکا|Samoa Americana
AD|AND|Andorra|Андорра|安道尔|أندورا|Andorre|Անդորրա|ანდორა|آندورا
AO|AGO|Angola|Ангола|安哥拉|أنغولا|Անգոլա|ანგოლა|آنگولا
AI|AIA|Anguilla|Ангилья|Ангілья|安圭拉|أنغويلا|Անգուիլա|ანგვილა|آنگویلا|Anguila
AQ|ATA|Antarctica|Антарктида|Антарктика|南极洲|القارة القطبية الجنوبية|Antarktika|Antarktis|Antarctique|Անտարկտիդա|ანტარქტიკა|جنوبگان|Antártida
AG|ATG|Antigua and Barbuda|Антигуа и Барбуда|Антигуа і Барбуда|安提瓜和巴布达|أنتيغوا وباربودا|Antigua ve Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Антигуа және Барбуда|Անտիգուա և Բարբուդա|ანტიგუა და ბარბუდა|آنتیگوا و باربودا|Antigua y Barbuda
AR|ARG|Argentina|Аргентина|阿根廷|الأرجنتين|Arjantin|Argentinien|Argentine|Արգենտինա|არგენტინა|آرژانتین
AM|ARM|Armenia|Армения|Вірменія|亚美尼亚|أرمينيا|Ermenistan|Armenien|Arménie|Հայաստան|სომხეთი|ارمنستان
AW|ABW|Aruba|Аруба|阿鲁巴|أروبا|Արուբա|არუბა|آروبا
AU|AUS|Australia|Австралия|Австралія|澳大利亚|أستراليا|Avustralya|Australien|Australie|Ավստրալիա|ავსტრალია|استرالیا
AT|AUT|Austria|Австрия|Австрія|奥地利|النمسا|Avusturya|Österreich|Autriche|Ավստրիա|ავსტრია|اتریش
AZ|AZE|Azerbaijan|Азербайджан|阿塞拜疆|أذربيجان|Azerbaycan|Aserbaidschan|Azerbaïdjan|Әзірбайжан|Ադրբեջան|აზერბაიჯანი|جمهوری آذربایجان|Azerbaiyán
BS|BHS|Bahamas|Багамы|Багамські Острови|巴哈马|باهاماس|Bahamalar|Багам аралдары|Բահամաներ|ბაჰამის კუნძულები|باهاما
BH|BHR|Bahrain|Бахрейн|巴林|البحرين|Bahreyn|Bahreïn|Բահրեյն|ბაჰრეინი|بحرین|Bahrein
BD|BGD|Bangladesh|Бангладеш|孟加拉国|بنغلاديش|Bangladeş|Bangladesch|Բանգլադեշ|ბანგლადეში|بنگلادش
BB|BRB|Barbados|Барбадос|巴巴多斯|باربادوس|Barbade|Բարբադոս|ბარბადოსი
BY|BLR|Belarus|Беларусь|Білорусь|白俄罗斯|روسيا البيضاء|Beyaz Rusya|Biélorussie|Բելառուս|ბელარუსი|بلاروس|Bielorrusia
BE|BEL|Belgium|Бельгия|Бельгія|比利时|بلجيكا|Belçika|Belgien|Belgique|Բելգիա|ბელგია|بلژیک|Bélgica
BZ|BLZ|Belize|Белиз|Беліз|伯利兹|بليز|Բելիզ|ბელიზი|بلیز|Belice
BJ|BEN|Benin|Бенин|Бенін|贝宁|بنين|Bénin|Բենին|ბენინი|بنین
BM|BMU|Bermuda|Бермуды|Бермудські Острови|百慕大|برمودا|Bermudes|Бермуд аралдары|Բերմուդներ|ბერმუდა|Bermudas
BT|BTN|Bhutan|Бутан|不丹|بوتان|Butan|Bhoutan|Բութան|ბუტანი|Bután
BO|BOL|Bolivia|Боливия|Болівія|玻利维亚|بوليفيا|Bolivya|Bolivien|Bolivie|Բոլիվիա|ბოლივია|بولیوی
BA|BIH|Bosnia and Herzegovina|Босния и Герцеговина|Боснія і Герцеговина|波黑|البوسنة والهرسك|Bosna Hersek|Bosnien und Herzegowina|Bosnie-Herzégovine|Босния және Герцеговина|Բոսնիա և Հերցեգովինա|ბოსნია და ჰერცეგოვინა|بوسنی و هرزگوین|Bosnia y Herzegovina
BW|BWA|Botswana|Ботсвана|博茨瓦纳|بوتسوانا|Botsvana|Բոթսվանա|ბოტსვანა
BV|BVT|Bouvet Island|Остров Буве|Острів Буве|布韦岛|جزيرة بوفيه|Bouvet Adası|Bouvetinsel|Île Bouvet|Буве аралы|Բուվե կղզի|ბუვე|جزیرهٔ بووه|Isla Bouvet
BR|BRA|Brazil|Бразилия|Бразилія|巴西|البرازيل|Brezilya|Brasilien|Brésil|Բրազիլիա|ბრაზილია|برزیل|Brasil
IO|IOT|British Indian Ocean Territory|Британская территория в Индийском океане|Британська Територія в Індійському Океані|英属印度洋领地|إقليم المحيط الهندي البريطاني|Britanya Hint Okyanusu Toprakları|Britisches Territorium im Indischen Ozean|Océan Indien Britannique|Үнді мұхитындағы Британ аймағы|Բրիտանական Տարածք Հնդկական Օվկիանոսում|ბრიტანეთის ტერიტორია ინდოეთის ოკეანეში|قلمرو بریتانیا در اقیانوس هند|Territorio Británico del Océano Índico
BN|BRN|Brunei Darussalam|Бруней|Бруней-Даруссалам|文莱|بروناي|Brunei|Բրունեյ|ბრუნეი|برونئی
BG|BGR|Bulgaria|Болгария|Болгарія|保加利亚|بلغاريا|Bulgaristan|Bulgarien|Bulgarie|Բուլղարիա|ბულგარეთი|بلغارستان
BF|BFA|Burkina Faso|Буркина-Фасо|Буркіна-Фасо|布基纳法索|بوركينا فاسو|Բուրկինա Ֆասո|ბურკინა-ფასო|بورکینافاسو
BI|BDI|Burundi|Бурунди|Бурунді|布隆迪|بوروندي|Բուրունդի|ბურუნდი|بوروندی
KH|KHM|Cambodia|Камбоджа|柬埔寨|كمبوديا|Kamboçya|Kambodscha|Cambodge|Կամբոջա|კამბოჯა|کامبوج|Camboya
CM|CMR|Cameroon|Камерун|喀麦隆|الكاميرون|Kamerun|Cameroun|Կամերուն|კამერუნი|کامرون|Camerún
CA|CAN|Canada|Канада|加拿大|كندا|Kanada|Կանադա|კანადა|کانادا|Canadá
CV|CPV|Cape Verde|Кабо-Верде|佛得角|الرأس الأخضر|Kap Verde|Cap-Vert|Կաբո Վերդե|კაბო-ვერდე|کیپ‌ورد|Cabo Verde
KY|CYM|Cayman Islands|Острова Кайман|Кайманові Острови|开曼群岛|جزر كايمان|Cayman Adaları|Kaimaninseln|Îles Caïmans|Кайман аралдары|Կայմանյան կղզիներ|კაიმანის კუნძულები|جزایر کِیمن|Islas Caimán
CF|CAF|Central African Republic|ЦАР|Центральноафриканська Республіка|中非|جمهورية أفريقيا الوسطى|Orta Afrika Cumhuriyeti|Zentralafrikanische Republik|République Centrafricaine|Орталық Африка Республикасы|Կենտրոնական Աֆրիկյան Հանրապետություն|ცენტრალური აფრიკის რესპუბლიკა|جمهوری افریقای مرکزی|República Centroafricana
TD|TCD|Chad|Чад|乍得|تشاد|Çad|Tschad|Tchad|Չադ|ჩადი|چاد
CL|CHL|Chile|Чили|Чилі|智利|تشيلي|Şili|Chili|Չիլի|ჩილე|شیلی
CN|CHN|People's Republic of China|China|КНР (Китайская Народная Республика)|Китай|中国|الصين|Çin|Chine|Қытай|Չինաստան|ჩინეთი|چین
CX|CXR|Christmas Island|Остров Рождества|Острів Різдва|圣诞岛|جزيرة عيد الميلاد|Christmas Adası|Weihnachtsinsel|Île Christmas|Рождество аралы|Սուրբ Ծննդյան կղզի|შობის კუნძული|جزیرهٔ کریسمس|Isla de Navidad
CC|CCK|Cocos (Keeling) Islands|Кокосовые острова|Кокосові Острови|科科斯（基林）群岛|جزر كوكوس|Cocos (Keeling) Adaları|Kokosinseln|Îles Cocos|Кокос (Килинг) аралдары|Կոկոսյան (Քիլինգ) կղզիներ|ქოქოსის (კილინგის) კუნძულები|جزایر کوکوس|Islas Cocos (Keeling)
CO|COL|Colombia|Колумбия|Колумбія|哥伦比亚|كولومبيا|Kolombiya|Kolumbien|Colombie|Կոլումբիա|კოლუმბია|کلمبیا
KM|COM|Comoros|Коморы|Комори|科摩罗|جزر القمر|Komorlar|Komoren|Comores|Комор аралдары|Կոմորյան կղզիներ|კომორის კუნძულები|کومورو|Comoras
CG|COG|Republic of the Congo|Congo|Республика Конго|Конго|刚果（布）|جمهورية الكونغو|Kongo - Brazavil|Republik Kongo|République du Congo|Конго Республикасы|Կոնգո - Բրազավիլ|კონგო - ბრაზავილი|کنگو - برازویل
CD|COD|Democratic Republic of the Congo|Congo|Демократическая Республика Конго|Демократична Республіка Конго|刚果（金）|جمهورية الكونغو الديمقراطية|Kongo - Kinşasa|Kongo|République démocratique du Congo|Конго|Կոնգո - Կինշասա|კონგო - კინშასა|کنگو - کینشاسا|Congo (República Democrática del)
CK|COK|Cook Islands|Острова Кука|Острови Кука|库克群岛|جزر كوك|Cook Adaları|Cookinseln|Îles Cook|Кук аралдары|Կուկի կղզիներ|კუკის კუნძულები|جزایر کوک|Islas Cook
CR|CRI|Costa Rica|Коста-Рика|哥斯达黎加|كوستاريكا|Kosta Rika|Կոստա Ռիկա|კოსტა-რიკა|کاستاریکا
CI|CIV|Cote d'Ivoire|Côte d'Ivoire|Ivory Coast|Кот-д’Ивуар|Кот-Д'Івуар|科特迪瓦|ساحل العاج|Fildişi Sahili|Elfenbeinküste|Côte-d'Ivoire|Կոտ դ’Իվուար|კოტ-დივუარი|ساحل عاج|Costa de Marfil
HR|HRV|Croatia|Хорватия|Хорватія|克罗地亚|كرواتيا|Hırvatistan|Kroatien|Croatie|Խորվաթիա|ხორვატია|کرواسی|Croacia
CU|CUB|Cuba|Куба|古巴|كوبا|Küba|Kuba|Կուբա|კუბა|کوبا
CY|CYP|Cyprus|Кипр|Кіпр|塞浦路斯|قبرص|Güney Kıbrıs Rum Kesimi|Zypern|Chypre|Կիպրոս|კვიპროსი|قبرس|Chipre
CZ|CZE|Czech Republic|Czechia|Чехия|Чехія|捷克|جمهورية التشيك|Çek Cumhuriyeti|Tschechische Republik|Tschechien|République Tchèque|Чех Республикасы|Չեխիա|ჩეხეთის რესპუბლიკა|جمهوری چک|República Checa
DK|DNK|Denmark|Дания|Данія|丹麦|الدنمارك|Danimarka|Dänemark|Danemark|Դանիա|დანია|دانمارک|Dinamarca
DJ|DJI|Djibouti|Джибути|Джибуті|吉布提|جيبوتي|Cibuti|Dschibuti|Ջիբութի|ჯიბუტი|جیبوتی|Yibuti
DM|DMA|Dominica|Доминика|Домініка|多米尼克|دومينيكا|Dominika|Dominique|Դոմինիկա|დომინიკა|دومینیکا
DO|DOM|Dominican Republic|Доминиканская Республика|Домініканська Республіка|多米尼加|جمهورية الدومينيكان|Dominik Cumhuriyeti|Dominikanische Republik|République Dominicaine|Доминикан Республикасы|Դոմինիկյան Հանրապետություն|დომინიკელთა რესპუბლიკა|جمهوری دومینیکن|República Dominicana
EC|ECU|Ecuador|Эквадор|Еквадор|厄瓜多尔|الإكوادور|Ekvador|Équateur|Էկվադոր|ეკვადორი|اکوادور
EG|EGY|Egypt|Египет|Єгипет|埃及|مصر|Mısır|Ägypten|Égypte|Мысыр|Եգիպտոս|ეგვიპტე|Egipto
SV|SLV|El Salvador|Сальвадор|萨尔瓦多|السلفادور|Սալվադոր|სალვადორი|السالوادور
GQ|GNQ|Equatorial Guinea|Экваториальная Гвинея|Екваторіальна Гвінея|赤道几内亚|غينيا الاستوائية|Ekvator Ginesi|Äquatorialguinea|Guinée équatoriale|Экваторлық Гвинея|Հասարակածային Գվինեա|ეკვატორული გვინეა|گینهٔ استوایی|Guinea Ecuatorial
ER|ERI|Eritrea|Эритрея|Еритрея|厄立特里亚|إريتريا|Eritre|Érythrée|Էրիթրեա|ერიტრეა|اریتره
EE|EST|Estonia|Эстония|Естонія|爱沙尼亚|إستونيا|Estonya|Estland|Estonie|Էստոնիա|ესტონეთი|استونی
ET|ETH|Ethiopia|Эфиопия|Ефіопія|埃塞俄比亚|إثيوبيا|Etiyopya|Äthiopien|Éthiopie|Եթովպիա|ეთიოპია|اتیوپی|Etiopía
FK|FLK|Falkland Islands (Malvinas)|Фолклендские острова|Фолклендські Острови|福克兰群岛|جزر فوكلاند|Falkland Adaları|Falklandinseln|Îles Malouines|Фолкленд аралдары|Ֆոլքլենդյան կղզիներ|ფოლკლენდის კუნძულები|جزایر فالکلند|Islas Malvinas
FO|FRO|Faroe Islands|Фареры|Фарерські Острови|法罗群岛|جزر فارو|Faroe Adaları|Färöer|Îles Féroé|Фарер аралдары|Ֆարերյան կղզիներ|ფარერის კუნძულები|جزایر فارو|Islas Feroe
FJ|FJI|Fiji|Фиджи|Фіджі|斐济|فيجي|Fidschi|Fidji|Ֆիջի|ფიჯი|فیجی
FI|FIN|Finland|Финляндия|Фінляндія|芬兰|فنلندا|Finlandiya|Finnland|Finlande|Ֆինլանդիա|ფინეთი|فنلاند|Finlandia
FR|FRA|France|Франция|Франція|法国|فرنسا|Fransa|Frankreich|Ֆրանսիա|საფრანგეთი|فرانسه|Francia
GF|GUF|French Guiana|Гвиана|Гвіана|法属圭亚那|غويانا الفرنسية|Fransız Guyanası|Französisch-Guayana|Guyane française|Француз Гвианасы|Ֆրանսիական Գվիանա|საფრანგეთის გვიანა|گویان فرانسه|Guayana Francesa
PF|PYF|French Polynesia|Французская Полинезия|Французька Полінезія|法属波利尼西亚|بولينزيا الفرنسية|Fransız Polinezyası|Französisch-Polynesien|Polynésie française|Француз Полинезиясы|Ֆրանսիական Պոլինեզիա|საფრანგეთის პოლინეზია|پلی‌نزی فرانسه|Polinesia Francesa
TF|ATF|French Southern Territories|Французские Южные и Антарктические Территории|Французькі Південні і Антарктичні Території|法属南部领地|أراض فرنسية جنوبية وأنتارتيكية|Fransız Güney Toprakları|Französische Süd- und Antarktisgebiete|Terres australes françaises|Францияның оңтүстік аймақтары|Ֆրանսիական Հարավային Տարածքներ|ფრანგული სამხრეთის ტერიტორიები|قلمروهای جنوبی فرانسه|Tierras Australes Francesas
GA|GAB|Gabon|Габон|加蓬|الغابون|Gabun|Գաբոն|გაბონი|گابن|Gabón
GM|GMB|Republic of The Gambia|The Gambia|Gambia|Гамбия|Гамбія|冈比亚|غامبيا|Gambiya|Gambie|Գամբիա|გამბია|گامبیا
GE|GEO|Georgia|Грузия|Грузія|格鲁吉亚|جورجيا|Gürcistan|Georgien|Géorgie|Վրաստան|საქართველო|گرجستان
DE|DEU|Germany|Германия|Німеччина|德国|ألمانيا|Almanya|Deutschland|Allemagne|Գերմանիա|გერმანია|آلمان|Alemania
GH|GHA|Ghana|Гана|加纳|غانا|Gana|Գանա|განა|غنا
GI|GIB|Gibraltar|Гибралтар|Гібралтар|直布罗陀|جبل طارق|Cebelitarık|Ջիբրալթար|გიბრალტარი|جبل‌الطارق
GR|GRC|Greece|Греция|Греція|希腊|اليونان|Yunanistan|Griechenland|Grèce|Грекия|Հունաստան|საბერძნეთი|یونان|Grecia
GL|GRL|Greenland|Гренландия|Гренландія|格陵兰|جرينلاند|Grönland|Groenland|Գրենլանդիա|გრენლანდია|گرینلند|Groenlandia
GD|GRD|Grenada|Гренада|格林纳达|غرينادا|Grenade|Գրենադա|გრენადა|گرنادا|Granada
GP|GLP|Guadeloupe|Гваделупа|瓜德罗普|غوادلوب|Guadalupe|Գվադելուպա|გვადელუპა|گوادلوپ
GU|GUM|Guam|Гуам|关岛|غوام|Գուամ|გუამი|گوام
GT|GTM|Guatemala|Гватемала|危地马拉|غواتيمالا|Գվատեմալա|გვატემალა|گواتمالا
GN|GIN|Guinea|Гвинея|Гвінея|几内亚|غينيا|Gine|Guinée|Գվինեա|გვინეა|گینه
GW|GNB|Guinea-Bissau|Гвинея-Бисау|Гвінея-Бісау|几内亚比绍|غينيا بيساو|Gine-Bissau|Guinée-Bissau|Գվինեա-Բիսսաու|გვინეა-ბისაუ|گینهٔ بیسائو|Guinea Bissau
GY|GUY|Guyana|Гайана|Гаяна|圭亚那|غيانا|Գայանա|გაიანა|گویان
HT|HTI|Haiti|Гаити|Гаїті|海地|هايتي|Haïti|Հայիթի|ჰაიტი|هائیتی|Haití
HM|HMD|Heard Island and McDonald Islands|Херд и Макдональд|Острів Герд і Острови Макдоналд|赫德岛和麦克唐纳群岛|جزيرة هيرد وجزر ماكدونالد|Heard Adası ve McDonald Adaları|Heard und McDonaldinseln|Îles Heard-et-MacDonald|Херд аралы және Макдональд аралдары|Հերդ կղզի և ՄակԴոնալդի կղզիներ|ჰერდი და მაკდონალდის კუნძულები|جزیرهٔ هرد و جزایر مک‌دونالد|Heard e Islas McDonald
VA|VAT|Holy See (Vatican City State)|Ватикан|梵蒂冈|الفاتيكان|Vatikan|Vatikanstadt|Saint-Siège (Vatican)|Վատիկան|ქალაქი ვატიკანი|واتیکان|Santa Sede
HN|HND|Honduras|Гондурас|洪都拉斯|هندوراس|Հոնդուրաս|ჰონდურასი
HK|HKG|Hong Kong|Гонконг|香港|هونغ كونغ|Çin Hong Kong ÖYB|Hongkong|Հոնկոնգի ՀՎՇ|ჰონკონგი|هنگ‌کنگ
HU|HUN|Hungary|Венгрия|Угорщина|匈牙利|المجر|Macaristan|Ungarn|Hongrie|Հունգարիա|უნგრეთი|مجارستان|Hungría
IS|ISL|Iceland|Исландия|Ісландія|冰岛|آيسلندا|İzlanda|Island|Islande|Իսլանդիա|ისლანდია|ایسلند|Islandia
IN|IND|India|Индия|Індія|印度|الهند|Hindistan|Indien|Inde|Үндістан|Հնդկաստան|ინდოეთი|هند
ID|IDN|Indonesia|Индонезия|Індонезія|印尼|إندونيسيا|Endonezya|Indonesien|Indonésie|Ինդոնեզիա|ინდონეზია|اندونزی
IR|IRN|Islamic Republic of Iran|Iran|Иран|Іран|伊朗|إيران|İran|Իրան|ირანი|ایران|Irán|República Islámica de Irán
IQ|IRQ|Iraq|Ирак|Ірак|伊拉克|العراق|Irak|Իրաք|ერაყი|عراق
IE|IRL|Ireland|Ирландия|Ірландія|爱尔兰|أيرلندا|İrlanda|Irland|Irlande|Իռլանդիա|ირლანდია|ایرلند|Irlanda
IL|ISR|Israel|Израиль|Ізраїль|以色列|إسرائيل|İsrail|Israël|Իսրայել|ისრაელი|اسرائیل
IT|ITA|Italy|Италия|Італія|意大利|إيطاليا|İtalya|Italien|Italie|Իտալիա|იტალია|ایتالیا|Italia
JM|JAM|Jamaica|Ямайка|牙买加|جامايكا|Jamaika|Jamaïque|Ճամայկա|იამაიკა|جامائیکا
JP|JPN|Japan|Япония|Японія|日本|اليابان|Japonya|Japon|Жапония|Ճապոնիա|იაპონია|ژاپن|Japón
JO|JOR|Jordan|Иордания|Йорданія|约旦|الأردن|Ürdün|Jordanien|Jordanie|Հորդանան|იორდანია|اردن|Jordania
KZ|KAZ|Kazakhstan|Казахстан|哈萨克斯坦|كازاخستان|Kazakistan|Kasachstan|Қазақстан|Ղազախստան|ყაზახეთი|قزاقستان|Kazajistán
KE|KEN|Kenya|Кения|Кенія|肯尼亚|كينيا|Kenia|Քենիա|კენია|کنیا
KI|KIR|Kiribati|Кирибати|Кірибаті|基里巴斯|كيريباتي|Կիրիբատի|კირიბატი|کیریباتی
KP|PRK|North Korea|КНДР (Корейская Народно-Демократическая Республика)|Корейська Народно-Демократична Республіка|朝鲜|كوريا الشمالية|Kuzey Kore|Nordkorea|Corée du Nord|Солтүстік Корея|Հյուսիսային Կորեա|ჩრდილოეთ კორეა|کرهٔ شمالی|República Popular Democrática de Corea
KR|KOR|South Korea|Korea, Republic of|Republic of Korea|Республика Корея|Республіка Корея|韩国|كوريا الجنوبية|Güney Kore|Südkorea|Corée du Sud|Оңтүстік Корея|Հարավային Կորեա|სამხრეთ კორეა|کرهٔ جنوبی|República de Corea
KW|KWT|Kuwait|Кувейт|科威特|الكويت|Kuveyt|Koweït|Քուվեյթ|ქუვეითი|کویت
KG|KGZ|Kyrgyzstan|Киргизия|Киргизстан|吉尔吉斯斯坦|قيرغيزستان|Kırgızistan|Kirgisistan|Kirghizistan|Қырғызстан|Ղրղզստան|ყირგიზეთი|قرقیزستان|Kirguistán
LA|LAO|Lao People's Democratic Republic|Лаос|老挝|لاوس|Laos|Լաոս|ლაოსი|لائوس|República Democrática Popular de Lao
LV|LVA|Latvia|Латвия|Латвія|拉脱维亚|لاتفيا|Letonya|Lettland|Lettonie|Լատվիա|ლატვია|لتونی|Letonia
LB|LBN|Lebanon|Ливан|Ліван|黎巴嫩|لبنان|Lübnan|Libanon|Liban|Լիբանան|ლიბანი|Líbano
LS|LSO|Lesotho|Лесото|莱索托|ليسوتو|Lesoto|Լեսոտո|ლესოთო|لسوتو
LR|LBR|Liberia|Либерия|Ліберія|利比里亚|ليبيريا|Liberya|Libéria|Լիբերիա|ლიბერია|لیبریا
LY|LBY|Libya|Ливия|Лівія|利比亚|ليبيا|Libyen|Libye|Լիբիա|ლიბია|لیبی|Libia
LI|LIE|Liechtenstein|Лихтенштейн|Ліхтенштейн|列支敦士登|ليختنشتاين|Լիխտենշտեյն|ლიხტენშტაინი|لیختن‌اشتاین
LT|LTU|Lithuania|Литва|立陶宛|ليتوانيا|Litvanya|Litauen|Lituanie|Լիտվա|ლიტვა|لیتوانی|Lituania
LU|LUX|Luxembourg|Люксембург|卢森堡|لوكسمبورغ|Lüksemburg|Luxemburg|Լյուքսեմբուրգ|ლუქსემბურგი|لوکزامبورگ|Luxemburgo
MO|MAC|Macao|Макао|澳门|ماكاو|Çin Makao ÖYB|Չինաստանի Մակաո ՀՎՇ|მაკაო|ماکائو
MG|MDG|Madagascar|Мадагаскар|马达加斯加|مدغشقر|Madagaskar|Մադագասկար|მადაგასკარი|ماداگاسکار
MW|MWI|Malawi|Малави|Малаві|马拉维|مالاوي|Malavi|Մալավի|მალავი|مالاوی|Malaui
MY|MYS|Malaysia|Малайзия|Малайзія|马来西亚|ماليزيا|Malezya|Malaisie|Մալայզիա|მალაიზია|مالزی|Malasia
MV|MDV|Maldives|Мальдивы|Мальдіви|马尔代夫|جزر المالديف|Maldivler|Malediven|Мальдив аралдары|Մալդիվներ|მალდივები|مالدیو|Maldivas
ML|MLI|Mali|Мали|Малі|马里|مالي|Մալի|მალი|مالی|Malí
MT|MLT|Malta|Мальта|马耳他|مالطا|Malte|Մալթա|მალტა|مالت
MH|MHL|Marshall Islands|Маршалловы Острова|Маршаллові Острови|马绍尔群岛|جزر مارشال|Marshall Adaları|Marshallinseln|Îles Marshall|Маршалл аралдары|Մարշալյան կղզիներ|მარშალის კუნძულები|جزایر مارشال|Islas Marshall
MQ|MTQ|Martinique|Мартиника|Мартиніка|马提尼克|مارتينيك|Martinik|Մարտինիկա|მარტინიკა|مارتینیک|Martinica
MR|MRT|Mauritania|Мавритания|Мавританія|毛里塔尼亚|موريتانيا|Moritanya|Mauretanien|Mauritanie|Մավրիտանիա|მავრიტანია|موریتانی
MU|MUS|Mauritius|Маврикий|Маврикій|毛里求斯|موريشيوس|Maurice|Մավրիկիոս|მავრიკი|موریس|Mauricio
YT|MYT|Mayotte|Майотта|马约特|مايوت|Մայոտ|მაიოტა|مایوت
MX|MEX|Mexico|Мексика|墨西哥|المكسيك|Meksika|Mexiko|Mexique|Մեքսիկա|მექსიკა|مکزیک|México
FM|FSM|Micronesia, Federated States of|Микронезия|Мікронезія|密克罗尼西亚联邦|ولايات ميكرونيسيا المتحدة|Mikronezya|Mikronesien|Micronésie|Միկրոնեզիա|მიკრონეზია|میکرونزی|Micronesia
MD|MDA|Moldova, Republic of|Молдавия|Молдова|摩尔多瓦|مولدوفا|Moldova|Moldawien|Moldavie|Մոլդովա|მოლდოვა|مولداوی|Moldavia
MC|MCO|Monaco|Монако|摩纳哥|موناكو|Monako|Մոնակո|მონაკო|موناکو|Mónaco
MN|MNG|Mongolia|Монголия|Монголія|蒙古|منغوليا|Moğolistan|Mongolei|Mongolie|Моңғолия|Մոնղոլիա|მონღოლეთი|مغولستان
MS|MSR|Montserrat|Монтсеррат|蒙特塞拉特|مونتسرات|Մոնսեռատ|მონსერატი|مونت‌سرات
MA|MAR|Morocco|Марокко|摩洛哥|المغرب|Fas|Marokko|Maroc|Մարոկկո|მაროკო|مراکش|Marruecos
MZ|MOZ|Mozambique|Мозамбик|Мозамбік|莫桑比克|موزمبيق|Mozambik|Mosambik|Մոզամբիկ|მოზამბიკი|موزامبیک
MM|MMR|Myanmar|Мьянма|М'янма|缅甸|بورما|Myanmar (Burma)|Мьянма (Бирма)|Մյանմա (Բիրմա)|მიანმარი (ბირმა)|میانمار (برمه)
NA|NAM|Namibia|Намибия|Намібія|纳米比亚|ناميبيا|Namibya|Namibie|Նամիբիա|ნამიბია|نامیبیا
NR|NRU|Nauru|Науру|瑙鲁|ناورو|Նաուրու|ნაურუ|نائورو
NP|NPL|Nepal|Непал|尼泊尔|نيبال|Népal|Նեպալ|ნეპალი|نپال
NL|NLD|Netherlands|The Netherlands|Netherlands (Kingdom of the)|Нидерланды|Нідерланди|荷兰|هولندا|Hollanda|Niederlande|Pays-Bas|Нидерланд|Նիդեռլանդներ|ნიდერლანდები|هلند|Países Bajos
NC|NCL|New Caledonia|Новая Каледония|Нова Каледонія|新喀里多尼亚|كاليدونيا الجديدة|Yeni Kaledonya|Neukaledonien|Nouvelle-Calédonie|Жаңа Каледония|Նոր Կալեդոնիա|ახალი კალედონია|کالدونیای جدید|Nueva Caledonia
NZ|NZL|New Zealand|Новая Зеландия|Нова Зеландія|新西兰|نيوزيلندا|Yeni Zelanda|Neuseeland|Nouvelle-Zélande|Жаңа Зеландия|Նոր Զելանդիա|ახალი ზელანდია|نیوزیلند|Nueva Zelanda
NI|NIC|Nicaragua|Никарагуа|Нікарагуа|尼加拉瓜|نيكاراغوا|Nikaragua|Նիկարագուա|ნიკარაგუა|نیکاراگوئه
NE|NER|Niger|Нигер|Нігер|尼日尔|النيجر|Nijer|Նիգեր|ნიგერი|نیجر|Níger
NG|NGA|Nigeria|Нигерия|Нігерія|尼日利亚|نيجيريا|Nijerya|Nigéria|Նիգերիա|ნიგერია|نیجریه
NU|NIU|Niue|Ниуэ|Ніуе|纽埃|نييوي|Niué|Նիուե|ნიუე|نیوئه
NF|NFK|Norfolk Island|Остров Норфолк|Острів Норфолк|诺福克岛|جزيرة نورفولك|Norfolk Adası|Norfolkinsel|Île Norfolk|Норфолк аралы|Նորֆոլկ կղզի|ნორფოლკის კუნძული|جزیرهٔ نورفولک|Isla Norfolk
MP|MNP|Northern Mariana Islands|Северные Марианские Острова|Північні Маріанські Острови|北马里亚纳群岛|جزر ماريانا الشمالية|Kuzey Mariana Adaları|Nördliche Marianen|Îles Mariannes du Nord|Солтүстік Мариана аралдары|Հյուսիսային Մարիանյան կղզիներ|ჩრდილოეთ მარიანას კუნძულები|جزایر ماریانای شمالی|Islas Marianas del Norte
MK|MKD|The Republic of North Macedonia|North Macedonia|Северная Македония|Північна Македонія|北马其顿|مقدونيا الشمالية|Kuzey Makedonya|Nordmazedonien|Macédoine du Nord|Солтүстік Македония Республикасы|Հյուսիսային Մակեդոնիա|ჩრდილოეთი მაკედონია|مقدونیه شمالی|Macedonia del Norte
NO|NOR|Norway|Норвегия|Норвегія|挪威|النرويج|Norveç|Norwegen|Norvège|Նորվեգիա|ნორვეგია|نروژ|Noruega
OM|OMN|Oman|Оман|阿曼|عمان|Umman|Օման|ომანი|Omán
PK|PAK|Pakistan|Пакистан|巴基斯坦|باكستان|Пәкістан|Պակիստան|პაკისტანი|پاکستان|Pakistán
PW|PLW|Palau|Палау|帕劳|بالاو|Palaos|Պալաու|პალაუ|پالائو
PS|PSE|State of Palestine|Palestine|Государство Палестина|Палестина|巴勒斯坦|فلسطين|Filistin Bölgeleri|Staat Palästina|Палестина аймақтары|Պաղեստինյան տարածքներ|პალესტინის ტერიტორიები|سرزمین‌های فلسطینی|Palestina
PA|PAN|Panama|Панама|巴拿马|بنما|Պանամա|პანამა|پاناما|Panamá
PG|PNG|Papua New Guinea|Папуа — Новая Гвинея|Папуа-Нова Гвінея|巴布亚新几内亚|بابوا غينيا الجديدة|Papua Yeni Gine|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Папуа — Жаңа Гвинея|Պապուա Նոր Գվինեա|პაპუა-ახალი გვინეა|پاپوا گینهٔ نو|Papua Nueva Guinea
PY|PRY|Paraguay|Парагвай|巴拉圭|باراغواي|Պարագվայ|პარაგვაი|پاراگوئه
PE|PER|Peru|Перу|秘鲁|بيرو|Pérou|Պերու|პერუ|پرو|Perú
PH|PHL|Philippines|Филиппины|Філіппіни|菲律宾|الفلبين|Filipinler|Philippinen|Филиппин|Ֆիլիպիններ|ფილიპინები|فیلیپین|Filipinas
PN|PCN|Pitcairn|Pitcairn Islands|Острова Питкэрн|Піткерн|皮特凯恩群岛|جزر بيتكيرن|Pitcairn Adaları|Pitcairninseln|Îles Pitcairn|Питкэрн аралдары|Պիտկեռն կղզիներ|პიტკერნის კუნძულები|جزایر پیت‌کرن
PL|POL|Poland|Польша|Польща|波兰|بولندا|Polonya|Polen|Pologne|Լեհաստան|პოლონეთი|لهستان|Polonia
PT|PRT|Portugal|Португалия|Португалія|葡萄牙|البرتغال|Portekiz|Պորտուգալիա|პორტუგალია|پرتغال
PR|PRI|Puerto Rico|Пуэрто-Рико|Пуерто-Рико|波多黎各|بورتوريكو|Porto Riko|Porto Rico|Պուերտո Ռիկո|პუერტო-რიკო|پورتوریکو
QA|QAT|Qatar|Катар|卡塔尔|قطر|Katar|Կատար|კატარი|Catar
RE|REU|Reunion|Реюньон|Реюньйон|留尼汪|لا ريونيون|Réunion|Ռեյունիոն|რეუნიონი|رئونیون|Reunión
RO|ROU|Romania|Румыния|Румунія|罗马尼亚|رومانيا|Romanya|Rumänien|Roumanie|Ռումինիա|რუმინეთი|رومانی|Rumanía
RU|RUS|Russian Federation|Russia|Российская Федерация|Россия|Росія|俄罗斯|روسيا|Rusya|Russische Föderation|Russland|Russie|Ресей|Ռուսաստան|რუსეთი|روسیه|Rusia
RW|RWA|Rwanda|Руанда|卢旺达|رواندا|Ruanda|Ռուանդա|რუანდა
SH|SHN|Saint Helena|Острова Святой Елены, Вознесения и Тристан-да-Кунья|Острів Святої Єлени|圣赫勒拿、阿森松和特里斯坦-达库尼亚|سانت هيلينا وأسينشين وتريستان دا كونا|St. Helena|Sainte-Hélène|Әулие Елена аралы|Սուրբ Հեղինեի կղզի|წმინდა ელენეს კუნძული|سنت هلن|Santa Helena, Ascensión y Tristán de Acuña
KN|KNA|Saint Kitts and Nevis|Сент-Китс и Невис|Сент-Кітс і Невіс|圣基茨和尼维斯|سانت كيتس ونيفيس|Saint Kitts ve Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|Сент-Китс және Невис|Սենտ Քիտս և Նևիս|სენტ-კიტსი და ნევისი|سنت کیتس و نویس|Saint Kitts y Nevis
LC|LCA|Saint Lucia|Сент-Люсия|Сент-Люсія|圣卢西亚|سانت لوسيا|St. Lucia|Sainte-Lucie|Սենթ Լյուսիա|სენტ-ლუსია|سنت لوسیا|Santa Lucía
PM|SPM|Saint Pierre and Miquelon|Сен-Пьер и Микелон|Сен-П'єр і Мікелон|圣皮埃尔和密克隆|سان بيير وميكلون|Saint Pierre ve Miquelon|Saint-Pierre und Miquelon|Saint-Pierre-et-Miquelon|Сен-Пьер және Микелон|Սեն Պիեռ և Միքելոն|სენ-პიერი და მიკელონი|سن پیر و میکلن|San Pedro y Miquelón
VC|VCT|Saint Vincent and the Grenadines|Сент-Винсент и Гренадины|Сент-Вінсент і Гренадіни|圣文森特和格林纳丁斯|سانت فينسنت والغرينادين|Saint Vincent ve Grenadinler|St. Vincent und die Grenadinen|Saint-Vincent-et-les-Grenadines|Сент-Винсент және Гренадин аралдары|Սենթ Վինսենթ և Գրենադիններ|სენტ-ვინსენტი და გრენადინები|سنت وینسنت و گرنادین|San Vicente y las Granadinas
WS|WSM|Samoa|Самоа|萨摩亚|ساموا|Սամոա|სამოა|ساموآ
SM|SMR|San Marino|Сан-Марино|圣马力诺|سان مارينو|Saint-Marin|Սան Մարինո|სან-მარინო|سان‌مارینو
ST|STP|Sao Tome and Principe|Сан-Томе и Принсипи|Сан-Томе і Принсіпі|圣多美和普林西比|ساو تومي وبرينسيب|São Tomé ve Príncipe|São Tomé und Príncipe|São Tomé-et-Principe|Сан-Томе және Принсипи|Սան Տոմե և Փրինսիպի|სან-ტომე და პრინსიპი|سائوتومه و پرینسیپ|Santo Tomé y Príncipe
SA|SAU|Saudi Arabia|Саудовская Аравия|Саудівська Аравія|沙特阿拉伯|السعودية|Suudi Arabistan|Saudi-Arabien|Arabie Saoudite|Сауд Арабиясы|Սաուդյան Արաբիա|საუდის არაბეთი|عربستان سعودی|Arabia Saudita
SN|SEN|Senegal|Сенегал|塞内加尔|السنغال|Sénégal|Սենեգալ|სენეგალი|سنگال
SC|SYC|Seychelles|Сейшельские Острова|Сейшельські Острови|塞舌尔|سيشل|Seyşeller|Seychellen|Сейшель аралдары|Սեյշելներ|სეიშელის კუნძულები|سیشل
SL|SLE|Sierra Leone|Сьерра-Леоне|Сьєрра-Леоне|塞拉利昂|سيراليون|Սիեռա Լեոնե|სიერა-ლეონე|سیرالئون|Sierra Leona
SG|SGP|Singapore|Сингапур|新加坡|سنغافورة|Singapur|Singapour|Սինգապուր|სინგაპური|سنگاپور
SK|SVK|Slovakia|Словакия|Словаччина|斯洛伐克|سلوفاكيا|Slovakya|Slowakei|Slovaquie|Սլովակիա|სლოვაკეთი|اسلواکی|Eslovaquia
SI|SVN|Slovenia|Словения|Словенія|斯洛文尼亚|سلوفينيا|Slovenya|Slowenien|Slovénie|Սլովենիա|სლოვენია|اسلوونی|Eslovenia
SB|SLB|Solomon Islands|Соломоновы Острова|Соломонові Острови|所罗门群岛|جزر سليمان|Solomon Adaları|Salomonen|Îles Salomon|Соломон аралдары|Սողոմոնյան կղզիներ|სოლომონის კუნძულები|جزایر سلیمان|Islas Salomón
SO|SOM|Somalia|Сомали|Сомалі|索马里|الصومال|Somali|Somalie|Սոմալի|სომალი|سومالی
ZA|ZAF|South Africa|ЮАР|Південна Африка|南非|جنوب أفريقيا|Güney Afrika|Südafrika|Afrique du Sud|Оңтүстік Африка Республикасы|Հարավաֆրիկյան Հանրապետություն|სამხრეთ აფრიკის რესპუბლიკა|افریقای جنوبی|Sudáfrica
GS|SGS|South Georgia and the South Sandwich Islands|Южная Георгия и Южные Сандвичевы Острова|Південна Джорджія та Південні Сандвічеві Острови|南乔治亚和南桑威奇群岛|جورجيا الجنوبية وجزر ساندويتش الجنوبية|Güney Georgia ve Güney Sandwich Adaları|Südgeorgien und die Südlichen Sandwichinseln|Géorgie du Sud-et-les Îles Sandwich du Sud|Оңтүстік Георгия және Оңтүстік Сандвич аралдары|Հարավային Ջորջիա և Հարավային Սենդվիչյան կղզիներ|სამხრეთ ჯორჯია და სამხრეთ სენდვიჩის კუნძულები|جزایر جورجیای جنوبی و ساندویچ جنوبی|Georgia del Sur y las Islas Sandwich del Sur
ES|ESP|Spain|Испания|Іспанія|西班牙|إسبانيا|İspanya|Spanien|Espagne|Իսպանիա|ესპანეთი|اسپانیا|España
LK|LKA|Sri Lanka|Шри-Ланка|斯里兰卡|سريلانكا|Շրի Լանկա|შრი-ლანკა|سری‌لانکا
SD|SDN|Sudan|Судан|苏丹|السودان|Soudan|Սուդան|სუდანი|سودان|Sudán
SR|SUR|Suriname|Суринам|苏里南|سورينام|Surinam|Սուրինամ|სურინამი|سورینام
SJ|SJM|Svalbard and Jan Mayen|Шпицберген и Ян-Майен|Острови Шпіцберген та Ян-Маєн|斯瓦尔巴和扬马延|سفالبارد ويان ماين|Svalbard ve Jan Mayen Adaları|Svalbard und Jan Mayen|Svalbard et Île Jan Mayen|Шпицберген және Ян-Майен|Սվալբարդ և Յան Մայեն|შპიცბერგენი და იან-მაიენი|اسوالبارد و جان‌ماین|Svalbard y Jan Mayen
SZ|SWZ|Eswatini|Эсватини|Есватіні|斯威士兰|سوازيلاند|Svaziland|Royaume d'Eswatini|Свазиленд|Սվազիլենդ|სვაზილენდი|سوازیلند|Esuatini
SE|SWE|Sweden|Швеция|Швеція|瑞典|السويد|İsveç|Schweden|Suède|Շվեդիա|შვედეთი|سوئد|Suecia
CH|CHE|Switzerland|Швейцария|Швейцарія|瑞士|سويسرا|İsviçre|Schweiz|Suisse|Շվեյցարիա|შვეიცარია|سوئیس|Suiza
SY|SYR|Syrian Arab Republic|Сирия|Сирія|叙利亚|سوريا|Suriye|Syrien, Arabische Republik|Syrie|Սիրիա|სირია|سوریه|República Árabe Siria
TW|TWN|Taiwan, Province of China|Taiwan|Тайвань|Китайская Республика|Тайвань, Провінція Китаю|中国台湾省|تايوان|Tayvan|Taïwan|Թայվան|ტაივანი|تایوان|Taiwán
TJ|TJK|Tajikistan|Таджикистан|塔吉克斯坦|طاجيكستان|Tacikistan|Tadschikistan|Tadjikistan|Тәжікстан|Տաջիկստան|ტაჯიკეთი|تاجیکستان|Tayikistán
TZ|TZA|United Republic of Tanzania|Tanzania|Танзания|Танзанія|坦桑尼亚|تانزانيا|Tanzanya|Tansania, Vereinigte Republik|Tansania|République unie de Tanzanie|Տանզանիա|ტანზანია|تانزانیا
TH|THA|Thailand|Таиланд|Таїланд|泰国|تايلاند|Tayland|Thaïlande|Тайланд|Թայլանդ|ტაილანდი|تایلند|Tailandia
TL|TLS|Timor-Leste|Восточный Тимор|Тимор-Лешті|东帝汶|تيمور الشرقية|Osttimor|Тимор-Лесте|Թիմոր Լեշտի|ტიმორ-ლესტე|تیمور-لسته
TG|TGO|Togo|Того|多哥|توغو|Տոգո|ტოგო|توگو
TK|TKL|Tokelau|Токелау|托克劳|توكيلاو|Տոկելաու|ტოკელაუ|توکلائو
TO|TON|Tonga|Тонга|汤加|تونغا|Տոնգա|ტონგა|تونگا
TT|TTO|Trinidad and Tobago|Тринидад и Тобаго|Тринідад і Тобаго|特立尼达和多巴哥|ترينيداد وتوباغو|Trinidad ve Tobago|Trinidad und Tobago|Trinité-et-Tobago|Тринидад және Тобаго|Տրինիդադ և Տոբագո|ტრინიდადი და ტობაგო|ترینیداد و توباگو|Trinidad y Tobago
TN|TUN|Tunisia|Тунис|Туніс|突尼斯|تونس|Tunus|Tunesien|Tunisie|Թունիս|ტუნისი|Túnez
TR|TUR|Türkiye|Turkey|Турция|Туреччина|土耳其|تركيا|Türkei|Turquie|Түркия|Թուրքիա|თურქეთი|ترکیه|Turquía
TM|TKM|Turkmenistan|Туркмения|Туркменистан|土库曼斯坦|تركمانستان|Türkmenistan|Turkménistan|Түрікменстан|Թուրքմենստան|თურქმენეთი|ترکمنستان|Turkmenistán
TC|TCA|Turks and Caicos Islands|Теркс и Кайкос|Острови Теркс і Кайкос|特克斯和凯科斯群岛|جزر توركس وكايكوس|Turks ve Caicos Adaları|Turks- und Caicosinseln|Îles Turques-et-Caïques|Теркс және Кайкос аралдары|Թըրքս և Կայկոս կղզիներ|თერქს-ქაიქოსის კუნძულები|جزایر تورکس و کایکوس|Islas Turcas y Caicos
TV|TUV|Tuvalu|Тувалу|图瓦卢|توفالو|Տուվալու|ტუვალუ|تووالو
UG|UGA|Uganda|Уганда|乌干达|أوغندا|Ouganda|Ուգանդա|უგანდა|اوگاندا
UA|UKR|Ukraine|Украина|Україна|乌克兰|أوكرانيا|Ukrayna|Ուկրաինա|უკრაინა|اوکراین|Ucrania
AE|ARE|United Arab Emirates|UAE|ОАЭ|Об'єднані Арабські Емірати|阿联酋|الإمارات العربية المتحدة|Birleşik Arap Emirlikleri|Vereinigte Arabische Emirate|Émirats Arabes Unis|Біріккен Араб Әмірліктері|Արաբական Միացյալ Էմիրություններ|არაბთა გაერთიანებული საამიროები|امارات متحدهٔ عربی|Emiratos Árabes Unidos
GB|GBR|United Kingdom|UK|Great Britain|Великобритания|Великобританія|英国|المملكة المتحدة|Birleşik Krallık|Vereinigtes Königreich|Großbritannien|Royaume-Uni|Ұлыбритания|Միացյալ Թագավորություն|გაერთიანებული სამეფო|بریتانیا|Reino Unido
US|USA|United States of America|United States|USA|U.S.A.|US|U.S.|США|美国|الولايات المتحدة|ABD|A.B.D.|Amerika Birleşik Devletleri|Birleşik Devletler|Amerika|Vereinigte Staaten von Amerika|Vereinigte Staaten|États-Unis d'Amérique|Америка Құрама Штаттары|Միացյալ Նահանգներ|ამერიკის შეერთებული შტატები|ایالات متحده|Estados Unidos
UM|UMI|United States Minor Outlying Islands|Внешние малые острова (США)|Зовнішні Віддалені Острови (США)|美国本土外小岛屿|جزر الولايات المتحدة|ABD Uzak Adaları|Îles mineures éloignées des États-Unis|АҚШ-тың сыртқы кіші аралдары|Արտաքին կղզիներ (ԱՄՆ)|აშშ-ის შორეული კუნძულები|جزایر دورافتادهٔ ایالات متحده|Islas Ultramarinas Menores de los Estados Unidos
UY|URY|Uruguay|Уругвай|乌拉圭|الأوروغواي|Ուրուգվայ|ურუგვაი|اروگوئه
UZ|UZB|Uzbekistan|Узбекистан|乌兹别克斯坦|أوزبكستان|Özbekistan|Usbekistan|Ouzbékistan|Өзбекстан|Ուզբեկստան|უზბეკეთი|ازبکستان|Uzbekistán
VU|VUT|Vanuatu|Вануату|瓦努阿图|فانواتو|Վանուատու|ვანუატუ|وانواتو
VE|VEN|Venezuela|Венесуэла|Венесуела|委内瑞拉|فنزويلا|Վենեսուելա|ვენესუელა|ونزوئلا
VN|VNM|Vietnam|Вьетнам|В'єтнам|越南|فيتنام|Վիետնամ|ვიეტნამი|ویتنام
VG|VGB|Virgin Islands, British|Виргинские Острова (Великобритания)|Британські Віргінські Острови|英属维尔京群岛|جزر العذراء البريطانية|Britanya Virjin Adaları|Britische Jungferninseln|Îles vierges britanniques|Британдық Виргин аралдары|Բրիտանական Վիրջինյան կղզիներ|ბრიტანეთის ვირჯინის კუნძულები|جزایر ویرجین بریتانیا|Islas Vírgenes británicas
VI|VIR|Virgin Islands, U.S.|Виргинские Острова (США)|Віргінські Острови (США)|美属维尔京群岛|جزر العذراء الأمريكية|ABD Virjin Adaları|Amerikanische Jungferninseln|Îles vierges américaines|АҚШ-тың Виргин аралдары|ԱՄՆ Վիրջինյան կղզիներ|აშშ-ის ვირჯინის კუნძულები|جزایر ویرجین ایالات متحده|Islas Vírgenes de los Estados Unidos
WF|WLF|Wallis and Futuna|Уоллис и Футуна|Волліс і Футуна|瓦利斯和富图纳|والس وفوتونا|Wallis ve Futuna Adaları|Wallis und Futuna|Wallis-et-Futuna|Уоллис және Футуна|Ուոլիս և Ֆուտունա|უოლისი და ფუტუნა|والیس و فوتونا|Wallis y Futuna
EH|ESH|Western Sahara|САДР|Західна Сахара|阿拉伯撒哈拉民主共和国|الصحراء الغربية|Batı Sahara|Westsahara|Sahara occidental|Батыс Сахара|Արևմտյան Սահարա|დასავლეთ საჰარა|صحرای غربی|Sahara Occidental
YE|YEM|Yemen|Йемен|Ємен|也门|اليمن|Jemen|Yémen|Եմեն|იემენი|یمن
ZM|ZMB|Zambia|Замбия|Замбія|赞比亚|زامبيا|Zambiya|Sambia|Zambie|Զամբիա|ზამბია|زامبیا
ZW|ZWE|Zimbabwe|Зимбабве|Зімбабве|津巴布韦|زيمبابوي|Zimbabve|Simbabwe|Զիմբաբվե|ზიმბაბვე|زیمبابوه|Zimbabue
AX|ALA|Åland Islands|Aland Islands|Аландские острова|Аландські Острови|奥兰|جزر أولاند|Åland Adaları|Åland|Аланд аралдары|Ալանդյան կղզիներ|ალანდის კუნძულები|جزایر آلاند|Islas Åland
BQ|BES|Bonaire, Sint Eustatius and Saba|Бонэйр, Синт-Эстатиус и Саба|Карибські Нідерланди|荷兰加勒比区|الجزر الكاريبية الهولندية|Karayip Hollanda|Bonaire|Bonaire, Saint-Eustache et Saba|Кариб Нидерландысы|Կարիբյան Նիդեռլանդներ|კარიბის ნიდერლანდები|جزایر کارائیب هلند|Bonaire, San Eustaquio y Saba
CW|CUW|Curaçao|Кюрасао|库拉索|كوراساو|Կյուրասաո|კიურასაო|کوراسائو
GG|GGY|Guernsey|Гернси|Гернсі|根西|غيرنزي|Guernesey|Գերնսի|გერნსი|گرنزی
IM|IMN|Isle of Man|Остров Мэн|Острів Мен|马恩岛|جزيرة مان|Man Adası|Insel Man|Île de Man|Мэн аралы|Մեն կղզի|მენის კუნძული|جزیرهٔ من|Isla de Man
JE|JEY|Jersey|Джерси|Джерсі|泽西|جيرزي|Ջերսի|ჯერსი|جرزی
ME|MNE|Montenegro|Черногория|Чорногорія|黑山|الجبل الأسود|Karadağ|Monténégro|Չեռնոգորիա|მონტენეგრო|مونته‌نگرو
BL|BLM|Saint Barthélemy|Сен-Бартелеми|Сен-Бартелемі|圣巴泰勒米|سان بارتيلمي|Saint Barthelemy|Saint-Barthélemy|Սեն Բարտելմի|სენ-ბართელმი|سن بارتلمی
MF|MAF|Saint Martin (French part)|Сен-Мартен|法属圣马丁|سانت مارتن (الجزء الفرنسي)|Saint Martin|Saint-Martin|Saint-Martin (partie française)|Սեն Մարտեն|სენ-მარტენი|سنت مارتین|Saint Martin (francesa)
RS|SRB|Serbia|Сербия|Сербія|塞尔维亚|صربيا|Sırbistan|Serbien|Serbie|Սերբիա|სერბეთი|صربستان
SX|SXM|Sint Maarten (Dutch part)|Синт-Мартен|Сінт-Мартен|荷属圣马丁|سانت مارتن (الجزء الهولندي)|Sint Maarten|Saint-Martin (partie néerlandaise)|Սինտ Մարտեն|სინტ-მარტენი|سنت مارتن|Sint Maarten (neerlandesa)
SS|SSD|South Sudan|Южный Судан|Південний Судан|南苏丹|جنوب السودان|Güney Sudan|Südsudan|Soudan du Sud|Оңтүстік Судан|Հարավային Սուդան|სამხრეთ სუდანი|سودان جنوبی|Sudán del Sur
XK|XKK|Kosovo|Косово|科索沃|كوسوفو|Kosova|Կոսովո|კოსოვო|کوزوو`;
