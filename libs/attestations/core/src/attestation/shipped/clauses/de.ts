/** The promises in German, not reviewed. */
export const deClauses: Readonly<Record<string, string>> = {
  boughtForUse:
    'Wir sind das oben genannte Unternehmen und kaufen die Güter für die oben genannte Verwendung. Alle unsere Angaben sind vollständig und wahr.',
  noWeapons:
    'Wir verwenden die Güter nicht für chemische, biologische oder Kernwaffen oder für Raketen, die solche tragen können, noch für eine militärische Verwendung, die wir nicht angegeben haben, und geben sie an niemanden weiter, der das tut.',
  noOnwardSale:
    'Wir verkaufen, verleihen oder verbringen die Güter nicht in ein anderes Land, an eine andere Person oder zu einer anderen Verwendung als oben angegeben, ohne dass der Lieferant schriftlich zugestimmt hat und jede gesetzlich verlangte Genehmigung vorliegt.',
  tellChanges:
    'Ändert sich etwas von dem, was hier angegeben ist, so teilen wir es dem Lieferanten binnen fünf Arbeitstagen schriftlich mit und berufen uns nicht auf diese Erklärung, bis er geantwortet hat.',
  keepRecords:
    'Wir bewahren Aufzeichnungen über jeden weiteren Verbleib der Güter zehn Jahre lang auf und legen sie dem Lieferanten und den zuständigen Behörden auf Verlangen vor.',
  falseStatement:
    'Ist eine Angabe in dieser Erklärung falsch, so darf der Lieferant alle Lieferungen sofort einstellen und offene Bestellungen stornieren, ohne uns Ersatz zu schulden.',
  notToRussia:
    'Wir verkaufen, liefern, verbringen, führen aus oder führen die umfassten Güter wieder aus weder unmittelbar noch mittelbar nach Russland oder Belarus oder in die oben genannten Gebiete, noch zur Verwendung dort.',
  bestEfforts:
    'Wir tun, was vernünftigerweise erwartet werden kann, damit niemand nach uns in der Lieferkette, Wiederverkäufer eingeschlossen, dieses Verbot vereitelt.',
  sameBan:
    'Wir nehmen dasselbe Verbot in unsere eigenen Verträge über die umfassten Güter auf, mit Rechtsfolgen bei einem Verstoß.',
  monitoringResults:
    'Wir führen die oben beschriebene Überwachung durch und teilen dem Lieferanten ihre Ergebnisse binnen der oben genannten Zahl von Tagen nach seiner Anfrage mit.',
  tellBreach:
    'Erfahren wir von einem Verstoß gegen diese Verpflichtung oder von einem Versuch, so unterrichten wir den Lieferanten binnen 24 Stunden und halten alle betroffenen Bestände zurück.',
  breachIsSerious:
    'Jeder Verstoß ist eine wesentliche Vertragsverletzung. Der Lieferant darf den Vertrag beenden, offene Bestellungen stornieren, die oben genannte Vertragsstrafe verlangen und die zuständigen Behörden unterrichten.',
  namedSiteOnly: 'Die Güter werden nur an dem oben genannten Ort und für das oben genannte Vorhaben verwendet.',
  noWeaponMount:
    'Die Güter werden nicht an Waffen oder Waffensystemen befestigt und dienen keiner militärischen Verwendung, die über das oben Angegebene hinausgeht.',
  siteChecksAllowed:
    'Der Lieferant, der Hersteller und die Genehmigungsbehörde dürfen mit einer Ankündigung von zehn Arbeitstagen vor Ort prüfen, ob die Güter dort und das sind, was sie sein sollen.',
  confirmDelivery:
    'Wir bestätigen die Ankunft der Güter binnen 30 Tagen nach der Lieferung und fügen das Zolldokument des Bestimmungslandes bei.',
  noPassingOn:
    'Wir verkaufen, verleihen, verschenken oder verschrotten die Güter nicht ohne schriftliche Zustimmung des Lieferanten.',
  reportLoss:
    'Wir melden dem Lieferanten den Verlust oder Diebstahl der Güter binnen 72 Stunden, nachdem wir davon erfahren haben.',
  territoryOnly: 'Wir verkaufen die Güter nur innerhalb des oben genannten Gebiets.',
  checkedEndUsers:
    'Wir verkaufen nur an wirkliche Endverwender, deren Identität wir festgestellt und die wir gegen Sanktionslisten geprüft haben.',
  statementsBeforeSale:
    'Für gelistete Güter holen wir vor jedem Verkauf eine Endverbleibserklärung des Kunden ein, bewahren sie auf und legen sie dem Lieferanten auf Verlangen vor.',
  noForwarders:
    'Wir verkaufen nicht an Spediteure, Frachtführer oder andere Mittler, als wären sie die letzten Käufer.',
  noMarketplaces: 'Wir bieten gelistete Güter nicht auf offenen Online-Marktplätzen an.',
  passBansOn: 'Wir geben die Verbote und Pflichten, die uns hier binden, an unsere Kunden weiter.',
  reportSales:
    'Wir berichten dem Lieferanten vierteljährlich, oder öfter, wo es oben so steht, was wir weiterverkauft haben: Land, Art des Kunden und Seriennummern.',
  auditAllowed:
    'Der Lieferant darf mit einer Ankündigung von zehn Arbeitstagen prüfen, ob wir diese Verpflichtung einhalten.',
  refuseSuspicious: 'Wir lehnen verdächtige Anfragen ab und melden sie dem Lieferanten binnen fünf Arbeitstagen.',
  outsideConsent: 'Ein Verkauf außerhalb des Gebiets braucht vorher die schriftliche Zustimmung des Lieferanten.',
  consent:
    'Ich habe das mir gezeigte Dokument gelesen. Ich bin einverstanden, es elektronisch zu unterschreiben, indem ich meinen Namen tippe und den mir gesandten Code eingebe, und erkenne an, dass diese Unterschrift das Unternehmen bindet, für das ich unterschreibe. Ich bin dazu befugt.',
};
