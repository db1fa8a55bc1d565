import { ComparisonOutcome, Stratifier, TargetPopulation, Verdict } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(ComparisonOutcome, 'ComparisonOutcome', {
  description: 'What of journeys is compared.',
  values: {
    END_TO_END_SCORE: "The customer's own rating of the journey, in points; higher is better.",
    DERIVED_SCORE: 'What the interactions of the journey say about it, in points; higher is better.',
    COMPLETED: 'Whether the journey was completed and not abandoned, in percentage points; higher is better.',
    DURATION: 'How long a completed journey took, in seconds; lower is better.',
    COST: 'What the journey cost, in units of one currency; lower is better.',
  },
});

describeEnum(Stratifier, 'Stratifier', {
  description: 'What journeys have to share to be compared with each other.',
  values: {
    DEFINITION: 'The journey definition.',
    SEGMENT: 'The segment of the customer, as last projected; those without one are a stratum too.',
    PERIOD: 'The period in which the journey started; see periodGranularity.',
  },
});

describeEnum(TargetPopulation, 'TargetPopulation', {
  description: 'Whose journeys the adjusted difference speaks for.',
  values: {
    ALL: 'All journeys: the average effect (ATE).',
    MULTI_CHANNEL: 'The multi-channel journeys as they are: the effect on the treated (ATT).',
    OVERLAP: 'The journeys that could as well be of either kind: the effect in the overlap (ATO).',
  },
});

describeEnum(Verdict, 'Verdict', {
  description: 'What the data say about a claim.',
  values: {
    SUPPORTED: 'The data support the claim.',
    REFUTED: 'The data speak against the claim.',
    INCONCLUSIVE: 'The data are compatible with the claim and with its opposite.',
    NOT_ESTIMABLE: 'The data cannot speak to the claim.',
  },
});

export { ComparisonOutcome, Stratifier, TargetPopulation, Verdict };
