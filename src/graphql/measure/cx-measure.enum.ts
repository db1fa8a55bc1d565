import { CxMeasure } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(CxMeasure, 'CxMeasure', {
  description: 'The five measures on which every channel is scored; each channel weighs them its own way.',
  values: {
    FRIENDLINESS: 'How kindly the customer was met.',
    ACCESSIBILITY: 'How easily the customer got through and found the way.',
    CONFIDENCE: 'How far the customer could rely on what was said and done.',
    CONTENT: 'How useful and correct the content was.',
    PERSONALIZATION: 'How far it fitted this very customer.',
  },
});

export { CxMeasure };
