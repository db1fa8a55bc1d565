/**
 * Service, loyalty and revenue of 6,000 customers: two-part model, natural effects, sandwich, diagnostics; and Firth's
 * penalty under separation. Copied from the oracles `service-revenue.json`, `service-revenue-cells.json` (as CSV beside
 * this file) and `service-revenue-published.json`, which were computed with R 4.2.
 */

/** Per customer, 95 % intervals. A score is capped at 97.5, the middle of the last bin; COMPARE is 82.5 against 52.5. */
export const contrasts = {
  shift5: {
    values: {
      retentionGain: 0.0314028775976518,
      throughLoyalty: 3.53102318269227,
      direct: 2.44480001485876,
      total: 5.97582319755104,
      expectedRevenue: 114.89576349706,
      retentionBefore: 0.753333333333333,
      retentionAfter: 0.784736210930985,
      expectedLoss: 25.4838836864828,
    },
    standardErrors: {
      retentionGain: 0.00162169001621526,
      throughLoyalty: 0.203286865142118,
      direct: 0.754555944840164,
      total: 0.786594942937439,
      expectedRevenue: 2.64306926022165,
      retentionBefore: 0.0055651029074376,
      retentionAfter: 0.00534342026163187,
      expectedLoss: 0.946418148146502,
    },
    intervals: {
      retentionGain: [0.0282244235717817, 0.0345813316235218],
      throughLoyalty: [3.13258824848367, 3.92945811690088],
      direct: [0.965897538651452, 3.92370249106608],
      total: [4.43412543897232, 7.51752095612976],
      expectedRevenue: [109.715442938381, 120.07608405574],
      retentionBefore: [0.742425932064496, 0.76424073460217],
      retentionAfter: [0.774263299663925, 0.795209122198045],
      expectedLoss: [23.6289382018006, 27.3388291711651],
    },
    uplift: {
      est: 0.0520108228159686,
      se: 0.00662147694784492,
      ci: [0.0390329664737303, 0.0649886791582068],
    },
    proportionThroughLoyalty: {
      est: 0.590884814687845,
      se: 0.0755369377469611,
    },
    churnRatio: {
      est: 0.872691036766277,
      ci: [0.860244493101347, 0.885317664640342],
    },
  },
  shift10: {
    values: {
      retentionGain: 0.059795921811868,
      throughLoyalty: 6.80831608145943,
      direct: 4.82867636817401,
      total: 11.6369924496334,
      expectedRevenue: 114.89576349706,
      retentionBefore: 0.753333333333333,
      retentionAfter: 0.813129255145201,
      expectedLoss: 25.4838836864828,
    },
    standardErrors: {
      retentionGain: 0.00297978808438561,
      throughLoyalty: 0.38287345910801,
      direct: 1.5028621788348,
      total: 1.60281600816718,
      expectedRevenue: 2.64306926022165,
      retentionBefore: 0.0055651029074376,
      retentionAfter: 0.00544357874556203,
      expectedLoss: 0.946418148146502,
    },
    intervals: {
      retentionGain: [0.0539556444849106, 0.0656361991388253],
      throughLoyalty: [6.05789789097146, 7.55873427194739],
      direct: [1.88312062393041, 7.7742321124176],
      total: [8.4955307997815, 14.7784540994854],
      expectedRevenue: [109.715442938381, 120.07608405574],
      retentionBefore: [0.742425932064496, 0.76424073460217],
      retentionAfter: [0.802460036856892, 0.823798473433511],
      expectedLoss: [23.6289382018006, 27.3388291711651],
    },
    uplift: {
      est: 0.10128304208476,
      se: 0.0135182320996858,
      ci: [0.074787794034723, 0.127778290134798],
    },
    proportionThroughLoyalty: {
      est: 0.585058047508993,
      se: 0.0748439148201574,
    },
    churnRatio: {
      est: 0.757584100762698,
      ci: [0.735138984271373, 0.78071450706328],
    },
  },
  compare: {
    values: {
      retentionGain: 0.182568820397228,
      throughLoyalty: 23.5604549498785,
      direct: 13.8618949209229,
      total: 37.4223498708014,
      expectedRevenue: 98.8864775099155,
      retentionBefore: 0.698597033617279,
      retentionAfter: 0.881165854014506,
      expectedLoss: 33.0750096452639,
    },
    standardErrors: {
      retentionGain: 0.00904440341482707,
      throughLoyalty: 1.52172993642882,
      direct: 4.24067955264233,
      total: 5.03723426132637,
      expectedRevenue: 2.93304359247599,
      retentionBefore: 0.00704823074278537,
      retentionAfter: 0.00675081100068818,
      expectedLoss: 1.42034521456052,
    },
    intervals: {
      retentionGain: [0.164842115442516, 0.20029552535194],
      throughLoyalty: [20.5779190802815, 26.5429908194754],
      direct: [5.55031572776855, 22.1734741140773],
      total: [27.5495521369105, 47.2951476046923],
      expectedRevenue: [93.1378177035766, 104.635137316254],
      retentionBefore: [0.684782755206691, 0.712411312027866],
      retentionAfter: [0.867934507586721, 0.894397200442292],
      expectedLoss: [30.2911841791115, 35.8588351114163],
    },
    uplift: {
      est: 0.378437485216813,
      se: 0.0577931453449071,
      ci: [0.265165001787507, 0.49170996864612],
    },
    proportionThroughLoyalty: {
      est: 0.629582456238575,
      se: 0.0668712638387418,
    },
    churnRatio: {
      est: 0.39426999479029,
      ci: [0.351698971851528, 0.441993981311834],
    },
  },
} as const;

/** Everyone below the bin of 80 raised to its middle, 82.5. */
export const raised = {
  total: 135328.685566747,
  perCustomer: 22.5547809277912,
  share: 0.862333333333333,
} as const;

/** Everyone at 82.5 against everyone at 42.5, and ten points more, against a claim of 25 %. */
export const claim = {
  contrast: [42.5, 82.5],
  uplift: {
    est: 0.602199500909114,
    se: 0.0913141006444435,
    ci: [0.423227152365339, 0.781171849452889],
  },
  pOneSidedLE25: 5.73909730413513e-5,
  verdict: 'SUPPORTED',
  shift10: {
    uplift: {
      est: 0.10128304208476,
      se: 0.0135182320996858,
      ci: [0.074787794034723, 0.127778290134798],
    },
    verdict: 'REFUTED',
  },
} as const;

export const coefficients = {
  retention: {
    '(Intercept)': -1.90940391393623,
    segenterprise: 0.22856992054391,
    segsmb: 0.242716657102789,
    'tenure1-3y': 0.408021476530093,
    'tenure3y+': 0.765841235434047,
    prevq2: 0.0863753212765232,
    prevq3: 0.296465316336528,
    prevq4: 0.435508014893343,
    s: 0.0396708265585472,
  },
  spend: {
    '(Intercept)': 3.63509787114293,
    segenterprise: 0.98592849443021,
    segsmb: 0.47191075112337,
    'tenure1-3y': -0.0510499503279225,
    'tenure3y+': 0.0282402534035113,
    prevq2: 0.45514864909252,
    prevq3: 0.724291878712946,
    prevq4: 1.08186475329042,
    s: 0.00447764944154536,
  },
  logLostMeans: {
    '(Intercept)': 1.45073216628531,
    segenterprise: 2.08016351349625,
    segsmb: 0.872536645917928,
  },
} as const;

/** HC0. */
export const robustErrors = {
  retention: {
    '(Intercept)': 0.14309099718258,
    segenterprise: 0.14554630515157,
    segsmb: 0.0799871669471414,
    'tenure1-3y': 0.0735586250004667,
    'tenure3y+': 0.0831028419738641,
    prevq2: 0.0839608134574821,
    prevq3: 0.0895773848811706,
    prevq4: 0.110911729367587,
    s: 0.00228673439336315,
  },
  spend: {
    '(Intercept)': 0.0862539955751394,
    segenterprise: 0.0592888589133918,
    segsmb: 0.0415114025517271,
    'tenure1-3y': 0.0514009159311715,
    'tenure3y+': 0.0544699167213131,
    prevq2: 0.0456195878315345,
    prevq3: 0.0470247379594532,
    prevq4: 0.0525478331125392,
    s: 0.00135499694509478,
  },
} as const;

export const diagnostics = {
  auc: 0.70914112951447,
  brier: 0.165954044019869,
  brierSkill: 0.106920356267146,
  spendD2: 0.375966060181732,
  eventsPerVariable: 164.444444444444,
  reconciliation: 1.00095740733232,
  extrapolationShare5: 0.0281666666666667,
  extrapolationShare20: 0.1795,
  top1pctRevenueShare: 0.125187915120793,
} as const;

export const sensitivity = {
  churnRR10: {
    est: 0.757584100762698,
    ci: [0.735138984271373, 0.78071450706328],
  },
  eValue: {
    point: 1.96989019409939,
    ci: 1.88068657130835,
  },
} as const;

export const placebo = {
  coef: 0.00219516809580159,
  seHC0: 0.000978238782079882,
  mainSpendCoef: 0.00447764944154536,
} as const;

/** Logistic regression with Firth's penalty; r of n at score s and group g. */
export const firth = {
  complete: {
    cells: [
      {
        s: 20,
        n: 10,
        r: 0,
      },
      {
        s: 30,
        n: 12,
        r: 0,
      },
      {
        s: 40,
        n: 8,
        r: 0,
      },
      {
        s: 60,
        n: 11,
        r: 11,
      },
      {
        s: 70,
        n: 9,
        r: 9,
      },
      {
        s: 80,
        n: 10,
        r: 10,
      },
    ],
    coef: [-14.5448751046253, 0.293811020040775],
    se: [4.73561408593938, 0.0926767035827869],
  },
  quasi: {
    cells: [
      {
        s: 20,
        g: 0,
        n: 10,
        r: 3,
      },
      {
        s: 30,
        g: 1,
        n: 12,
        r: 12,
      },
      {
        s: 40,
        g: 0,
        n: 8,
        r: 4,
      },
      {
        s: 60,
        g: 1,
        n: 11,
        r: 11,
      },
      {
        s: 70,
        g: 0,
        n: 9,
        r: 7,
      },
      {
        s: 80,
        g: 1,
        n: 10,
        r: 10,
      },
    ],
    coef: [-1.52035532492866, 0.0376800740706802, 3.88520849079324],
    se: [0.919832572119361, 0.0199521157997686, 1.48128442361971],
  },
} as const;
