/** The promises in Turkish, not reviewed. */
export const trClauses: Readonly<Record<string, string>> = {
  boughtForUse:
    'Yukarıda adı geçen şirket biziz ve malları yukarıda belirtilen kullanım için satın alıyoruz. Beyan ettiğimiz her şey eksiksiz ve doğrudur.',
  noWeapons:
    'Malları kimyasal, biyolojik veya nükleer silahlar ya da bunları taşıyabilen füzeler için veya beyan etmediğimiz askerî bir kullanım için kullanmayacağız ve bunu yapan hiç kimseye vermeyeceğiz.',
  noOnwardSale:
    'Tedarikçinin yazılı onayı ve yasanın gerektirdiği her lisans olmadan malları yukarıda belirtilenden başka bir ülkeye, kişiye veya kullanıma satmayacak, ödünç vermeyecek veya aktarmayacağız.',
  tellChanges:
    'Burada beyan edilenlerden biri değişirse bunu beş iş günü içinde tedarikçiye yazılı olarak bildirir ve o yanıt verene kadar bu beyana dayanmayız.',
  keepRecords:
    'Malların sonraki her hareketinin kaydını on yıl saklar, istendiğinde tedarikçiye ve yetkili makamlara gösteririz.',
  falseStatement:
    'Burada beyan edilenlerden biri yanlışsa tedarikçi bize tazminat borçlu olmaksızın tüm teslimatları derhal durdurabilir ve açık siparişleri iptal edebilir.',
  notToRussia:
    'Kapsanan malları doğrudan veya dolaylı olarak Rusya’ya, Belarus’a veya yukarıda adı geçen bölgelere ya da orada kullanılmak üzere satmayacak, tedarik etmeyecek, devretmeyecek, ihraç veya yeniden ihraç etmeyeceğiz.',
  bestEfforts:
    'Yeniden satıcılar dâhil, satış zincirinde bizden sonra gelen hiç kimsenin bu yasağı boşa çıkarmaması için makul olarak beklenebilecek her şeyi yaparız.',
  sameBan:
    'Kapsanan mallara ilişkin kendi sözleşmelerimize aynı yasağı, ihlal hâlinde yaptırımlarıyla birlikte koyarız.',
  monitoringResults:
    'Yukarıda anlatılan gözetimi yürütür ve sonuçlarını, talepten itibaren yukarıda belirtilen gün sayısı içinde tedarikçiye veririz.',
  tellBreach:
    'Bu taahhüdün ihlalini veya ihlal girişimini öğrenirsek 24 saat içinde tedarikçiye bildirir ve ilgili tüm stoku tutarız.',
  breachIsSerious:
    'Her ihlal esaslı bir ihlaldir. Tedarikçi sözleşmeyi sona erdirebilir, açık siparişleri iptal edebilir, yukarıda belirtilen cezayı isteyebilir ve yetkili makamları bilgilendirebilir.',
  namedSiteOnly: 'Mallar yalnızca yukarıda adı geçen yerde ve proje için kullanılır.',
  noWeaponMount:
    'Mallar silahlara veya silah sistemlerine takılmaz ve yukarıda beyan edilenin ötesinde hiçbir askerî kullanıma hizmet etmez.',
  siteChecksAllowed:
    'Tedarikçi, üretici ve lisans makamı, on iş günü önceden bildirerek malların olması gereken yerde ve durumda olduğunu yerinde denetleyebilir.',
  confirmDelivery:
    'Malların varışını teslimattan sonra 30 gün içinde doğrular ve varış ülkesinin gümrük belgesini ekleriz.',
  noPassingOn:
    'Tedarikçinin yazılı onayı olmadan malları yeniden satmaz, ödünç vermez, bağışlamaz veya hurdaya çıkarmayız.',
  reportLoss: 'Malların kaybını veya çalınmasını, öğrendikten sonra 72 saat içinde tedarikçiye bildiririz.',
  territoryOnly: 'Malları yalnızca yukarıda belirtilen bölge içinde satarız.',
  checkedEndUsers:
    'Yalnızca kimliğini belirlediğimiz ve yaptırım listelerine göre denetlediğimiz gerçek nihai kullanıcılara satarız.',
  statementsBeforeSale:
    'Listedeki mallar için her satıştan önce müşteriden nihai kullanım beyanı alır, saklar ve istendiğinde tedarikçiye gösteririz.',
  noForwarders: 'Nakliye acentelerine, taşıyıcılara veya diğer aracılara son alıcıymış gibi satış yapmayız.',
  noMarketplaces: 'Listedeki malları açık çevrimiçi pazaryerlerinde satışa sunmayız.',
  passBansOn: 'Bizi burada bağlayan yasak ve yükümlülükleri müşterilerimize aktarırız.',
  reportSales:
    'Yeniden sattıklarımızı üç ayda bir, yukarıda belirtilmişse daha sık, tedarikçiye bildiririz: ülke, müşteri türü ve seri numaraları.',
  auditAllowed: 'Tedarikçi, on iş günü önceden bildirerek bu taahhüde uyup uymadığımızı denetleyebilir.',
  refuseSuspicious: 'Şüpheli talepleri reddeder ve beş iş günü içinde tedarikçiye bildiririz.',
  outsideConsent: 'Bölge dışına satış için önceden tedarikçinin yazılı onayı gerekir.',
  consent:
    'Bana gösterilen belgeyi okudum. Adımı yazarak ve bana gönderilen kodu girerek elektronik olarak imzalamayı kabul ediyorum ve bu imzanın adına imzaladığım şirketi bağladığını kabul ediyorum. Onun adına imzalamaya yetkiliyim.',
};
