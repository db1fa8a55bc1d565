import { RevenueBase, ServiceRevenueModel } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(RevenueBase, 'RevenueBase', {
  description: 'What the amounts of an estimate are counted in.',
  values: {
    REVENUE: 'Revenue: orders and renewals less refunds.',
    MARGIN: 'Margin: the revenue times marginRate, which then has to be given.',
  },
});

describeEnum(ServiceRevenueModel, 'ServiceRevenueModel', {
  description: 'One of the two regressions that together tell revenue from service.',
  values: {
    RETENTION: 'Whether a customer is retained in the wave after: logistic, coefficients in log odds.',
    SPEND: 'What a retained customer then spends: Poisson with a log link, coefficients in log revenue.',
  },
});

export { RevenueBase, ServiceRevenueModel };
