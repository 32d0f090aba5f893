/** What the demo's copy is made of, in the languages that the list has. The titles and people are the list's own. */

export interface Phrases {
  readonly hook: (title: string) => string;
  readonly body: (author: string) => string;
  readonly close: string;
  readonly bio: (name: string) => string;
  readonly press: (title: string, author: string) => string;
  readonly quote: (title: string) => string;
}

export const ENGLISH: Phrases = {
  hook: (title) => `${title} opens with a door that nobody remembers closing.`,
  body: (author) =>
    `${author} writes, quietly and exactly, about the people who stay when everyone else has left.`,
  close: 'A book for long evenings.',
  bio: (name) =>
    `${name} lives near water and writes in the mornings. The dog of the house has never read a book.`,
  press: (title, author) =>
    `PRESS RELEASE\n\n${title}, by ${author}.\n\nReview copies are sent on request. ${author} is available for interviews.`,
  quote: (title) => `“I read ${title} on a train and missed my station.”\nThe Invented Review of Books`,
};

/** By the language of BCP 47, without a region. */
export const PHRASES: Readonly<Record<string, Phrases>> = {
  en: ENGLISH,
  de: {
    hook: (title) => `„${title}“ beginnt mit einer Tür, die niemand geschlossen hat.`,
    body: (author) => `${author} erzählt leise und genau von Menschen, die bleiben, wenn alle anderen gehen.`,
    close: 'Ein Buch für lange Abende.',
    bio: (name) =>
      `${name} lebt am Wasser und schreibt morgens. Der Hund im Haus hat noch nie ein Buch gelesen.`,
    press: (title, author) =>
      `PRESSEMITTEILUNG\n\n„${title}“ von ${author}.\n\nLeseexemplare schicken wir auf Anfrage. ${author} steht für Interviews bereit.`,
    quote: (title) =>
      `„Ich habe ‚${title}‘ im Zug gelesen und meinen Halt verpasst.“\nDie erfundene Bücherschau`,
  },
  es: {
    hook: (title) => `${title} empieza con una puerta que nadie recuerda haber cerrado.`,
    body: (author) =>
      `${author} cuenta, con calma y precisión, la vida de quienes se quedan cuando los demás se van.`,
    close: 'Un libro para noches largas.',
    bio: (name) =>
      `${name} vive cerca del agua y escribe por las mañanas. El perro de la casa nunca ha leído un libro.`,
    press: (title, author) =>
      `NOTA DE PRENSA\n\n${title}, de ${author}.\n\nEnviamos ejemplares a quien los pida. ${author} está a disposición para entrevistas.`,
    quote: (title) => `«Leí ${title} en un tren y se me pasó la estación.»\nLa Revista Inventada de Libros`,
  },
  fr: {
    hook: (title) => `${title} s’ouvre sur une porte que personne ne se souvient d’avoir fermée.`,
    body: (author) =>
      `${author} raconte, à voix basse et juste, ceux qui restent quand tous les autres sont partis.`,
    close: 'Un livre pour les longues soirées.',
    bio: (name) =>
      `${name} vit près de l’eau et écrit le matin. Le chien de la maison n’a jamais lu un livre.`,
    press: (title, author) =>
      `COMMUNIQUÉ DE PRESSE\n\n${title}, de ${author}.\n\nDes exemplaires sont envoyés sur demande. ${author} répond volontiers aux questions.`,
    quote: (title) =>
      `« J’ai lu ${title} dans le train et j’ai manqué ma gare. »\nLa Revue imaginaire des livres`,
  },
  nb: {
    hook: (title) => `${title} begynner med en dør som ingen husker å ha lukket.`,
    body: (author) => `${author} forteller lavmælt og nøyaktig om dem som blir når alle andre har gått.`,
    close: 'En bok for lange kvelder.',
    bio: (name) => `${name} bor ved vannet og skriver om morgenen. Hunden i huset har aldri lest en bok.`,
    press: (title, author) =>
      `PRESSEMELDING\n\n${title} av ${author}.\n\nLeseeksemplarer sendes på forespørsel. ${author} stiller gjerne til intervju.`,
    quote: (title) => `«Jeg leste ${title} på toget og glemte å gå av.»\nDen oppdiktede bokanmelderen`,
  },
  nl: {
    hook: (title) => `${title} begint met een deur waarvan niemand weet wie hem sloot.`,
    body: (author) => `${author} vertelt zacht en precies over wie er blijft als alle anderen zijn gegaan.`,
    close: 'Een boek voor lange avonden.',
    bio: (name) =>
      `${name} woont aan het water en schrijft ’s ochtends. De hond in huis heeft nog nooit een boek gelezen.`,
    press: (title, author) =>
      `PERSBERICHT\n\n${title} van ${author}.\n\nLeesexemplaren sturen wij op verzoek. ${author} is beschikbaar voor interviews.`,
    quote: (title) => `‘Ik las ${title} in de trein en miste mijn station.’\nHet Verzonnen Boekenblad`,
  },
};
