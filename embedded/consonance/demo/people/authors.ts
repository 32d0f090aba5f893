import type { PersonEntry } from '../person.js';

/** Those who wrote the list. Names keep every mark they are born with: search must find them without. */
export const AUTHORS = {
  ostby: {
    name: ['Maren', 'Østby'],
    biography: `Maren Østby grew up on an island with more lighthouses than shops. She writes in English,
      swears in Norwegian and lives on the Northumberland coast with a retired sheepdog.`,
  },
  malecka: {
    name: ['Zofia', 'Małecka'],
    biography: `Zofia Małecka was a piano tuner in Łódź for eleven years before her first novel. She still
      carries the tuning fork.`,
  },
  odalaigh: {
    name: ['Conall', 'Ó Dálaigh'],
    biography: `Conall Ó Dálaigh has been a postman, a ferry hand and a failed saxophonist. His stories have
      been read on the radio at hours when only bakers are awake.`,
  },
  okonjoBright: {
    name: ['Amara', 'Okonjo-Bright'],
    biography: `Amara Okonjo-Bright was born in Enugu and raised in Leeds. She teaches drawing, and says that
      her novels begin as maps of kitchens.`,
  },
  thordis: {
    name: ['Þórdís', 'Hallgrímsdóttir'],
    biography: `Þórdís Hallgrímsdóttir keeps a weather station in the east of Iceland. Her readings are
      consulted by fishermen, and her novels by everyone else.`,
  },
  ibanezPena: {
    name: ['José Ángel', 'Ibáñez Peña'],
    biography: `José Ángel Ibáñez Peña repairs clocks in Cádiz. None of the clocks in his shop agree, which he
      considers a matter of principle.`,
  },
  brannstrom: {
    name: ['Ida', 'Brännström'],
    biography: `Ida Brännström is an essayist and a reluctant cyclist. She lives in Hull and Umeå, mostly by
      train.`,
  },
  tawhara: {
    name: ['Hine', 'Tāwhara'],
    biography: `Hine Tāwhara practised law in Whanganui until a client paid her with a typewriter. This is the
      third book it has written.`,
  },
  goncalves: {
    name: ['Mateus', 'Gonçalves de Araújo'],
    biography: `Mateus Gonçalves de Araújo is a prompter at a theatre in Porto, where he has saved nine
      Hamlets.`,
  },
  kirac: {
    name: ['Şebnem', 'Kıraç'],
    biography: `Şebnem Kıraç grew up above a glassblower’s shop in İzmir. She holds a doctorate in something
      she refuses to discuss at parties.`,
  },
  penhallow: {
    name: ['Silas', 'Penhallow'],
    biography: `Silas Penhallow served nineteen years with the coastguard at Falmouth. Everything in his books
      happened, he says, but to different people and with worse weather.`,
  },
  mcIlvenny: {
    name: ['Bronagh', 'McIlvenny'],
    biography: `Bronagh McIlvenny is an archivist in Belfast. She has found four of her plots in the wrong
      box.`,
  },
  osullivanNwosu: {
    name: ['D’Arcy', 'O’Sullivan-Nwosu'],
    biography: `D’Arcy O’Sullivan-Nwosu audited charities for a decade and now invents crimes with better
      paperwork. He keeps bees, at a distance.`,
  },
  grossTaenzer: {
    name: ['Ilse', 'Groß-Tänzer'],
    biography: `Ilse Groß-Tänzer reported from the North Sea coast for a Husum newspaper. Her crime novels are
      read wherever the ground is lower than the water.`,
  },
  hrebicek: {
    name: ['Tomáš', 'Hřebíček'],
    biography: `Tomáš Hřebíček interpreted for trade delegations that were not always about trade. He denies
      being any of his characters.`,
  },
  abernathy: {
    name: ['Wren', 'Abernathy'],
    biography: `Wren Abernathy was a school librarian, and still whispers. She has been eaten by only one
      crocodile.`,
  },
  oharaQuist: {
    name: ['Saoirse', 'O’Hara-Quist'],
    biography: `Saoirse O’Hara-Quist mends umbrellas, kites and sentences. She lives in Galway, where there is
      work for all three.`,
  },
  nguyen: {
    name: ['Thu Hạnh', 'Nguyễn'],
    asPrinted: 'Nguyễn Thu Hạnh',
    biography: `Nguyễn Thu Hạnh grew up on a bus route in Đà Nẵng and drives one in Melbourne. Her passengers
      hear the stories first.`,
  },
  prydderch: {
    name: ['Gwenllïan', 'Prydderch'],
    biography: 'Gwenllïan Prydderch tells stories in Welsh and English in a converted chapel in Ceredigion.',
  },
  garancon: {
    name: ['Éloïse', 'Garançon'],
    biography: `Éloïse Garançon writes for children in Nantes and is afraid of the dark, which helps with the
      research.`,
  },
  carrick: {
    name: ['Ewan', 'Carrick'],
    biography: `Ewan Carrick has gardened, without success, at four different altitudes. His column is clipped
      and pinned up in more sheds than he will ever see.`,
  },
  penalver: {
    name: ['Odalys', 'Peñalver'],
    biography: `Odalys Peñalver cooks at the end of a pier in Sussex. The kitchen has been closed twice by
      storms and never by critics.`,
  },
  bjornsdatter: {
    name: ['Signe', 'Bjørnskov'],
    biography: 'Signe Bjørnskov is a bryologist. She has named two mosses and forgiven most of the others.',
  },
  raghunathanCole: {
    name: ['Priya', 'Raghunathan-Cole'],
    biography: `Priya Raghunathan-Cole rings owls, swifts and, by accident, a vicar. She lives in Norfolk with
      the windows open.`,
  },
  weisskamm: {
    name: ['Günther', 'Weißkamm'],
    biography: `Günther Weißkamm is a historian of small and overlooked things. He taught at Tübingen until
      the dust in the archive became the subject.`,
  },
  adesina: {
    name: ['Folúkẹ́', 'Adéṣínà'],
    biography: `Folúkẹ́ Adéṣínà is an oceanographer and has spent four years of her life on ships, three of
      them waiting for weather.`,
  },
  ounapuu: {
    name: ['Liis', 'Õunapuu'],
    biography: `Liis Õunapuu draws maps by hand in Tartu. She has been asked to move a river, and once she
      did.`,
  },
  szucsenyi: {
    name: ['Mihály', 'Szűcsényi'],
    biography: `Mihály Szűcsényi built chess machines in Szeged and lost to all of them. He now writes about
      why.`,
  },
  kahoohale: {
    name: ['Noelani', 'Kahoʻohale'],
    biography: `Noelani Kahoʻohale is an astronomer and a historian of those who were left out of the
      photograph.`,
  },
  bashirWolfe: {
    name: ['Tariq', 'Bashir-Wolfe'],
    biography: `Tariq Bashir-Wolfe is a philosopher, a father of four and, as a consequence, an authority on
      interruption.`,
  },
  soma: {
    name: ['Haruka', 'Sōma'],
    biography: `Haruka Sōma (相馬 遥) sorted letters on the Izu peninsula for six years. She has never lost one,
      and has opened only her own.`,
  },
  qassar: {
    name: ['Nisrin', 'al-Qassar'],
    biography: `Nisrin al-Qassar (نسرين القصّار) grew up among orange groves near Saida and teaches Arabic
      literature in Marseille.`,
  },
  tosatti: {
    name: ['Niccolò', 'Tosatti'],
    biography: `Niccolò Tosatti has missed trains in eleven countries. He lives in Ferrara, ten minutes from
      the station.`,
  },
  ternStreet: {
    organisation: 'The Tern Street Collective',
    biography: 'The Tern Street Collective is eleven neighbours, one allotment and a shared spreadsheet.',
  },
} as const satisfies Record<string, PersonEntry>;
