#include "tokenize/stopwords.h"

const char stopwords_fr[] =
    "le la les l un une des du de d au aux je j me m moi mon ma mes tu te t toi ton ta tes il elle on nous vous ils elles "
    "lui leur leurs son sa ses se s notre nos votre vos ce cet cette ces cela ça ceci celui celle ceux qui que qu quoi "
    "dont où quel quelle quels quelles quand comment pourquoi combien quelqu'un personne rien tout tous toute toutes "
    "chaque même autre autres en y dans sur sous avec sans pour par chez entre vers avant après depuis pendant contre "
    "jusque jusqu'à à et ou mais donc or ni car si lorsque puisque parce comme alors aussi ainsi encore déjà toujours "
    "jamais souvent parfois maintenant bientôt très trop peu plus moins assez bien mal vraiment seulement peut-être ne n "
    "pas non oui ici là voici voilà "
    "suis es est sommes êtes sont étais était étaient être été ai as a avons avez ont avais avait avaient avoir eu serai "
    "sera seront serait vais va allons allez vont aller fais fait faites font faire peux peut pouvez pouvons peuvent "
    "pouvoir pourrais pourriez veux veut voulez vouloir voudrais dois doit devez devoir faut c'est j'ai n'est d'un d'une "
    "qu'il qu'elle n'ai j'avais m'a s'il "
    "bonjour bonsoir salut cher chère madame monsieur messieurs merci cordialement salutations sincères s'il-vous-plaît svp "
    "plaît avance remercie aide aider "
    "aujourd'hui hier demain lundi mardi mercredi jeudi vendredi samedi dimanche jour jours semaine semaines mois an année "
    "heure heures";
