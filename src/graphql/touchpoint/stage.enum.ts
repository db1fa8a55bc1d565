import { Stage } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(Stage, 'Stage', {
  description: "The five stages of a customer's way with the company, in order.",
  values: {
    MARKETING: 'The customer hears of the company: adverts, website, recommendations.',
    FIRST_CONTACT: 'The customer gets in touch for the first time.',
    SALES: 'The customer buys.',
    SERVICE: 'The customer uses the product and is served.',
    AFTER_SERVICE: 'The company stays in touch after service, which brings the next customer.',
  },
});

export { Stage };
