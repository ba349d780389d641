/** The promises in the language that governs, and the consent to sign on a screen. */
export const enClauses: Readonly<Record<string, string>> = {
  boughtForUse:
    'We are the company named above, and we buy the goods for the use stated above. All we have stated is complete and true.',
  noWeapons:
    'We will not use the goods for chemical, biological or nuclear weapons or for missiles able to carry them, nor for any military use that we have not declared, and we will not pass them on to anybody who does.',
  noOnwardSale:
    'We will not sell, lend or move the goods to another country, person or use than stated above without the supplier’s written consent and every licence that the law requires.',
  tellChanges:
    'If anything stated here changes, we will tell the supplier in writing within five working days, and we will not rely on this statement until the supplier has answered.',
  keepRecords:
    'We keep records of every onward movement of the goods for ten years and show them to the supplier and to the competent authorities on request.',
  falseStatement:
    'If anything stated here is false, the supplier may stop all deliveries at once and cancel open orders, without owing us compensation.',
  notToRussia:
    'We will not sell, supply, transfer, export or re-export the goods covered, directly or indirectly, to Russia or Belarus or to the regions named above, nor for use there.',
  bestEfforts:
    'We do what can reasonably be expected so that nobody after us in the chain of sale, resellers included, defeats that ban.',
  sameBan: 'We place the same ban in our own contracts on the goods covered, with remedies for a breach.',
  monitoringResults:
    'We run the monitoring described above and give the supplier its results within the number of days stated above, counted from the request.',
  tellBreach:
    'If we learn of a breach of this undertaking or of an attempt, we tell the supplier within 24 hours and hold back all stock concerned.',
  breachIsSerious:
    'Every breach is a material breach. The supplier may end the contract, cancel open orders, claim the penalty stated above and inform the competent authorities.',
  namedSiteOnly: 'The goods are used only at the site and for the project named above.',
  noWeaponMount:
    'The goods are not mounted on weapons or weapon systems and serve no military use beyond what is declared above.',
  siteChecksAllowed:
    'The supplier, the maker and the licensing authority may check on site, with ten working days’ notice, that the goods are where and what they should be.',
  confirmDelivery:
    'We confirm the arrival of the goods within 30 days of delivery and enclose the customs document of the country of destination.',
  noPassingOn: 'We do not resell, lend, give away or scrap the goods without the supplier’s written consent.',
  reportLoss: 'We report loss or theft of the goods to the supplier within 72 hours of learning of it.',
  territoryOnly: 'We sell the goods only inside the territory stated above.',
  checkedEndUsers: 'We sell only to real end users whom we have identified and checked against sanctions lists.',
  statementsBeforeSale:
    'For listed goods we obtain an end-use statement from the customer before each sale, keep it, and show it to the supplier on request.',
  noForwarders: 'We do not sell to forwarders, carriers or other middlemen as if they were the final buyers.',
  noMarketplaces: 'We do not offer listed goods on open online marketplaces.',
  passBansOn: 'We pass on to our customers the same bans and duties that bind us here.',
  reportSales:
    'We report to the supplier each quarter, or more often where stated above, what we have sold onward: country, kind of customer and serial numbers.',
  auditAllowed: 'The supplier may audit our compliance with this undertaking on ten working days’ notice.',
  refuseSuspicious: 'We refuse suspicious enquiries and report them to the supplier within five working days.',
  outsideConsent: 'A sale outside the territory needs the supplier’s written consent beforehand.',
  consent:
    'I have read the document shown to me. I agree to sign it electronically by typing my name and entering the code sent to me, and I accept that this signature binds the company I sign for. I am authorised to sign for it.',
};
