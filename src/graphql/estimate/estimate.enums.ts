import { EstimateFlag, UnavailableReason } from '../../domain/estimate.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(UnavailableReason, 'UnavailableReason', {
  description: 'Why a statistic has no value. No data is never 0.',
  values: {
    NO_DATA: 'There is no row that could tell.',
    SUPPRESSED: 'There are 1 to 4 rows: too few to say anything, and few enough to point at a person.',
    NO_OVERLAP: 'What is compared never occurs under the same circumstances often enough.',
    NO_VARIATION: 'Every row is the same where a difference would be needed.',
    RANK_DEFICIENT: 'The influences cannot be told apart: one of them is a copy of others.',
    SEPARATION: 'One influence predicts the outcome perfectly, so that its strength has no bound.',
    ZERO_OUTCOME: 'The outcome is 0 throughout.',
    NOT_MATURE: 'The time that the outcome needs has not passed yet.',
    TOO_FEW_EVENTS: 'The rarer outcome occurs too seldom for as many influences as the model has.',
  },
});

describeEnum(EstimateFlag, 'EstimateFlag', {
  description: 'What a reader of a statistic has to know beside its value.',
  values: {
    LOW_N:
      'Fewer than 30 rows, or fewer than 10 of the rarer outcome for each influence of a model: read it with care.',
    HEAVY_TAIL: 'A few very large values decide the result.',
    CLUSTERED: 'Customers repeat, and the interval allows for it.',
    TOO_FEW_CLUSTERS: 'Customers repeat, and there are fewer than 10 of them: no interval can be given.',
    PENALISED: 'A penalty kept the model finite.',
    EXTRAPOLATION: 'The question goes beyond the scores that were observed.',
    PROJECTED: 'The result lies in the future of the data.',
    CONFOUNDING_SUSPECTED: 'A check that should show no effect shows one: the cause may be another.',
    SHORTENED_HORIZON: 'Too little was observed for the horizon asked for, so a shorter one is given.',
  },
});

export { EstimateFlag, UnavailableReason };
