import { learn } from '#i18n';
import texts from '@/assets/locales/en.yml?later';

// Whatever speaks of dialogs, news or gestures imports this: none of it stands on the screen at first.
learn(texts);
