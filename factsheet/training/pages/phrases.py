"""What surrounds an article on a French news page, in words made up for this: menus, notices, credits."""

from __future__ import annotations

MENU = tuple(
    "Accueil|Politique|Société|Monde|International|Économie|Sports|Culture|Santé|Sciences|Planète|Tech|Médias|"
    "Régions|Faits divers|Justice|Éducation|Afrique|Europe|Vidéos|Photos|Podcasts|Débats|Opinions|Météo|"
    "Horoscope|Jeux|Services|Annonces|Emploi|Immobilier|Auto|Voyage|Cuisine|Mode|Style|Finance|Bourse|"
    "Municipales|Newsletters|Se connecter|S’abonner|Mon compte|Rechercher|Menu|En direct|Direct|Replay|Archives|"
    "Contact".split("|")
)
FOOTER = tuple(
    "Mentions légales|CGU|Politique de confidentialité|Gestion des cookies|Qui sommes-nous ?|Contactez-nous|"
    "Publicité|Plan du site|© 2021 Tous droits réservés|Nos applications mobiles|Suivez-nous sur Facebook|"
    "Flux RSS|Charte déontologique|Recrutement|Données personnelles|Aide|Kiosque|Abonnement numérique|"
    "Tous les articles de la rédaction".split("|")
)
SHARE = tuple(
    "Partager|Partager sur Facebook|Tweeter|Envoyer par mail|Imprimer|Commenter|Réagir|0 commentaire|"
    "Copier le lien|Sauvegarder|WhatsApp|Facebook Twitter LinkedIn|Écouter cet article|Ajouter aux favoris|"
    "Lecture 3 min.|Temps de lecture : 2 min|Offrir cet article|Taille du texte".split("|")
)
NOTICES = (
    "En poursuivant votre navigation sur ce site, vous acceptez l’utilisation de cookies pour mesurer l’audience "
    "et vous proposer des contenus adaptés à vos centres d’intérêt.",
    "Inscrivez-vous à notre newsletter pour recevoir chaque matin l’essentiel de l’actualité.",
    "Vous utilisez un bloqueur de publicité. Pour soutenir notre rédaction, désactivez-le ou abonnez-vous.",
    "Cet article est réservé aux abonnés. Il vous reste 70 % de cet article à lire.",
    "Votre adresse de messagerie ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
    "Cette image sera bloquée après avoir été signalée par plusieurs lecteurs.",
    "Retrouvez toute l’actualité en temps réel sur notre application, disponible gratuitement sur iOS et Android.",
    "La rédaction vous conseille",
    "Le traitement de vos données est nécessaire pour vous fournir ce service ; vous pouvez exercer vos droits en "
    "nous écrivant.",
    "Soutenez une presse libre et indépendante : faites un don, même petit, il compte pour nous.",
    "Tous les soirs, la rédaction sélectionne pour vous le meilleur de l’information.",
    "Un journaliste vous répond chaque jour. Posez vos questions dans l’espace ci-dessous.",
)
COMMENTS = (
    "Encore une fois ce sont les mêmes qui vont payer, j'en ai assez de ces gens là.",
    "Bravo pour cet article, enfin quelqu'un qui dit la vérité !",
    "Je ne suis pas d'accord avec vous, il faut regarder les chiffres avant de parler.",
    "et pendant ce temps la dette continue de grimper... merci qui ?",
    "C'est n'importe quoi, on marche sur la tête dans ce pays. De toute façon ils font ce qu'ils veulent.",
    "Moi je pense que la justice devrait passer, mais bon, on verra bien.",
    "@jeanmi24 vous n'avez rien compris au problème, relisez.",
)
AUTHORS = tuple(
    "Jean Dupuis|Claire Morvan|Amine Belkacem|Sophie Langlois|Pierre-Yves Kerdraon|Nora Haddad|Lucas Ferrand|"
    "Mathilde Roche|Ibrahim Koné|Élise Vannier".split("|")
)
PUBLICATIONS = tuple(
    "Le Journal du Centre|L’Éclair|Actu Matin|La Tribune de l’Ouest|Info Sud|Nouvelles du Jour|Le Messager|"
    "France Dépêche".split("|")
)
AGENCIES = ("AFP", "Reuters", "AP", "SIPA", "Getty Images", "Shutterstock", "EPA", "MAXPPP")
MONTHS = tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
CRUMBS = ("Accueil > ", "Accueil / ", "Vous êtes ici : Accueil / ")
PHOTOS = ("photo d’illustration", "photo d’archives")
READ_ALSO = ("Lire aussi : ", "À lire aussi ", "LIRE AUSSI ", "Lire aussi >> ", "A voir également : ")
READ_ALSO_LIST = ("Lire aussi", "À lire aussi", "Sur le même sujet")
ADVERTISEMENT = ("Publicité", "La suite après cette publicité", "PUBLICITÉ")
MORE = (
    "À lire aussi",
    "Les plus lus",
    "Sur le même sujet",
    "À la une",
    "Articles similaires",
    "Les dernières actualités",
    "A ne pas manquer",
)
REACTIONS = ("Commentaires", "3 commentaires", "Vos réactions")
READERS = ("bob22", "Marie D.", "lecteur33", "jeanpaul")
