/**
 * Some of the first names that most people in Norway bear (public name statistics), in small letters. Names that are also
 * everyday words, such as Per, Even, Dag or Stein, are left out: they are found only before a surname.
 */
export const firstNames: ReadonlySet<string> = new Set(
  (
    'abdi abdullah ahmad ahmed aksel alexander ali amalie amina amir anders andreas ane anette anita ann anna anne annette ' +
    'arild arne arvid asbjørn aud audun bente benjamin berit birgit bjarne bjørg bjørn børge camilla cathrine cecilie ' +
    'christian christina christine christoffer daniel david eirik elin elisabeth elise ellen elsa emil emilie emma endre erik ' +
    'erling espen eva fatima finn frank fredrik frida frode geir gerd grete gro gunnar gunn guro hanna hanne hans harald hassan ' +
    'hege heidi helene helge henriette henrik hilde hussein håkon håvard ibrahim ida inger ingrid ingunn isak ivar jakob jan ' +
    'janne jens joakim johan johanne johannes john jonas jorunn jørgen julie jørn kai kamilla karen kari karin karina karoline ' +
    'katrine kenneth ketil kine kirsten kjell kjersti kjetil knut kristian kristin kristine kristoffer lars lasse leif lene lill ' +
    'lina linda line linn linnea lisa liv lise mads magne magnus malin maria mariam marianne marie marit marius markus mari ' +
    'marte martin mathias mathilde merete mette michael mikkel mohamed mohammad mohammed mona monica morten muhammad nils nina ' +
    'nora olav ola ole olga oliver omar oscar oskar petter philip ragnhild randi rasmus reidar reidun renate robert roger roy ' +
    'rune ruth sander sara sebastian sigrid silje simen simon siri sissel siv sofie solveig stian stig stine svein sverre synne ' +
    'terje therese thomas tina tom tommy tone tonje tor tore torbjørn torill torunn tove trine trond turid unni ' +
    'vegard vibeke vidar wenche yusuf yvonne øystein øyvind åge åse'
  ).split(' '),
);
