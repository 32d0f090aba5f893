/** Mode of a resource, List 159 (issue 71): 01 application, 02 audio, 03 image, 04 text, 05 video, 06 several of them. */
export const IMAGE_MODE = '03';
