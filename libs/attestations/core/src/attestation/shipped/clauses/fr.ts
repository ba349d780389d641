/** The promises in French, not reviewed. */
export const frClauses: Readonly<Record<string, string>> = {
  boughtForUse:
    'Nous sommes l’entreprise nommée ci-dessus et achetons les biens pour l’utilisation indiquée ci-dessus. Tout ce que nous avons déclaré est complet et exact.',
  noWeapons:
    'Nous n’utiliserons pas les biens pour des armes chimiques, biologiques ou nucléaires ni pour des missiles capables de les emporter, ni pour une utilisation militaire que nous n’avons pas déclarée, et ne les remettrons à personne qui le ferait.',
  noOnwardSale:
    'Nous ne vendrons, ne prêterons ni ne transférerons les biens vers un autre pays, une autre personne ou une autre utilisation que ceux indiqués ci-dessus sans l’accord écrit du fournisseur et toute licence exigée par la loi.',
  tellChanges:
    'Si quelque chose de ce qui est déclaré ici change, nous en informons le fournisseur par écrit sous cinq jours ouvrés et ne nous prévalons plus de cette déclaration tant qu’il n’a pas répondu.',
  keepRecords:
    'Nous conservons pendant dix ans la trace de tout mouvement ultérieur des biens et la présentons sur demande au fournisseur et aux autorités compétentes.',
  falseStatement:
    'Si quelque chose de ce qui est déclaré ici est faux, le fournisseur peut cesser aussitôt toute livraison et annuler les commandes en cours, sans nous devoir d’indemnité.',
  notToRussia:
    'Nous ne vendrons, ne fournirons, ne transférerons, n’exporterons ni ne réexporterons les biens couverts, directement ou indirectement, vers la Russie, le Bélarus ou les régions nommées ci-dessus, ni pour y être utilisés.',
  bestEfforts:
    'Nous faisons ce qui peut raisonnablement être attendu pour que personne après nous dans la chaîne de vente, revendeurs compris, ne mette cette interdiction en échec.',
  sameBan:
    'Nous inscrivons la même interdiction dans nos propres contrats portant sur les biens couverts, avec des sanctions en cas de manquement.',
  monitoringResults:
    'Nous menons la surveillance décrite ci-dessus et en donnons les résultats au fournisseur dans le nombre de jours indiqué ci-dessus à compter de sa demande.',
  tellBreach:
    'Si nous apprenons un manquement à cet engagement ou une tentative, nous en informons le fournisseur sous 24 heures et retenons tout le stock concerné.',
  breachIsSerious:
    'Tout manquement est un manquement grave. Le fournisseur peut mettre fin au contrat, annuler les commandes en cours, réclamer la pénalité indiquée ci-dessus et informer les autorités compétentes.',
  namedSiteOnly: 'Les biens ne sont utilisés qu’au lieu et pour le projet nommés ci-dessus.',
  noWeaponMount:
    'Les biens ne sont pas montés sur des armes ou des systèmes d’armes et ne servent à aucune utilisation militaire au-delà de ce qui est déclaré ci-dessus.',
  siteChecksAllowed:
    'Le fournisseur, le fabricant et l’autorité qui délivre la licence peuvent vérifier sur place, avec un préavis de dix jours ouvrés, que les biens sont là où ils doivent être et tels qu’ils doivent être.',
  confirmDelivery:
    'Nous confirmons l’arrivée des biens dans les 30 jours suivant la livraison et joignons le document douanier du pays de destination.',
  noPassingOn:
    'Nous ne revendons, ne prêtons, ne donnons ni ne mettons au rebut les biens sans l’accord écrit du fournisseur.',
  reportLoss:
    'Nous signalons la perte ou le vol des biens au fournisseur dans les 72 heures après en avoir eu connaissance.',
  territoryOnly: 'Nous ne vendons les biens que dans le territoire indiqué ci-dessus.',
  checkedEndUsers:
    'Nous ne vendons qu’à de véritables utilisateurs finaux que nous avons identifiés et vérifiés dans les listes de sanctions.',
  statementsBeforeSale:
    'Pour les biens listés, nous obtenons du client une déclaration d’utilisation finale avant chaque vente, la conservons et la présentons au fournisseur sur demande.',
  noForwarders:
    'Nous ne vendons pas à des transitaires, transporteurs ou autres intermédiaires comme s’ils étaient les acheteurs finaux.',
  noMarketplaces: 'Nous n’offrons pas de biens listés sur des places de marché en ligne ouvertes.',
  passBansOn: 'Nous transmettons à nos clients les mêmes interdictions et obligations qui nous lient ici.',
  reportSales:
    'Nous indiquons au fournisseur chaque trimestre, ou plus souvent si cela figure ci-dessus, ce que nous avons revendu : pays, type de client et numéros de série.',
  auditAllowed: 'Le fournisseur peut vérifier le respect de cet engagement avec un préavis de dix jours ouvrés.',
  refuseSuspicious: 'Nous refusons les demandes suspectes et les signalons au fournisseur sous cinq jours ouvrés.',
  outsideConsent: 'Une vente hors du territoire demande au préalable l’accord écrit du fournisseur.',
  consent:
    'J’ai lu le document qui m’a été présenté. J’accepte de le signer par voie électronique en tapant mon nom et en saisissant le code qui m’a été envoyé, et je reconnais que cette signature engage l’entreprise pour laquelle je signe. J’ai le pouvoir de signer pour elle.',
};
