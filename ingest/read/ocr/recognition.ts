/** What a reader needs to recognise pages, loaded only when a picture is met. */
export { ocrModels } from './models.ts';
export { pagePicture } from './page-picture.ts';
export { readPicture } from './read-picture.ts';
