import { FeedbackMetric, FeedbackSource } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(FeedbackSource, 'FeedbackSource', {
  description: 'Where feedback came from.',
  values: {
    SURVEY: 'A survey that the company sent; formal.',
    AGENT_CONVERSATION: 'Something said to an employee in passing.',
    COMPLAINT_WRITTEN: 'A written complaint; formal.',
    COMPLAINT_ORAL: 'A complaint by word of mouth; formal.',
    SOCIAL_MEDIA: 'A post on social media.',
    REVIEW: 'A public review.',
    OTHER: 'Anything else.',
  },
});

describeEnum(FeedbackMetric, 'FeedbackMetric', {
  description: 'What feedback measures.',
  values: {
    NPS: 'Likelihood to recommend, usually asked from 0 to 10.',
    CSAT: 'Satisfaction; where it names a journey, the end-to-end score of the journey.',
    CES: 'How easy it was, usually asked from 1 to 7.',
    EXPECTATION: 'What the customer expects, asked before delivery.',
    COMMENT: 'Words only.',
  },
});

export { FeedbackMetric, FeedbackSource };
