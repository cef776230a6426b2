"""Words that sites everywhere put around articles, in French and English: one sign among others."""

from __future__ import annotations

import re


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.I)


# A line that begins with one of these is about the page, not of the article.
DEBRIS_START = _any_of(
    r"^(?:partage[rz]|share|tweet(?:er)?|imprimer|print|e-?mail|envoyer|copier|copy link)\b(?!.{60})",
    r"^(?:(?:facebook|twitter|x|whatsapp|linkedin|pinterest|telegram|instagram|flipboard|reddit|messenger|mailto|rss"
    r"|youtube|e-?mail|print)\b\W*\d*\W*)+$",
    r"^(?:abonne[rz]|s['’]abonner|inscrive|s['’]inscrire|je m['’]inscris|je m['’]abonne|subscribe|sign (?:up|in)|log ?in"
    r"|register|se connecter|connexion|mon compte|my account)\b",
    r"^(?:à|a|aussi|et)? ?(?:lire|voir|écouter|découvrir) (?:aussi|également|encore|plus|en plus)\b",
    r"^(?:à|a) (?:lire|voir|découvrir)\b(?!.{90})",
    r"^(?:read|see|listen|watch|also) (?:more|also|next|read|on|to this)\b",
    r"^(?:related|recommended|trending|most (?:read|popular|viewed)|top stories|more (?:from|on|stories|news|in)|up next"
    r"|don['’]t miss|you (?:may|might) (?:also )?like|popular (?:this|now)|editor['’]?s['’]? pick|latest(?: news)?$)",
    r"^(?:les plus (?:lus|vus|commentés)|les articles les plus|à la une|en ce moment|en direct|le fil|dernières (?:infos"
    r"|actualités|nouvelles)|dans la même|sur le même|sur le meme|sujets? (?:liés|associés)|articles? (?:liés|similaires"
    r"|associés|recommandés)|pour aller plus loin|voir plus|plus d['’]infos?|nos (?:derniers|autres)|vous aimerez)",
    r"^(?:commentaires?|comments?|réagir|répondre|reply|signaler|report|vos réactions|vos commentaires|leave a"
    r"|laisser un|\d+ (?:comment|commentaire|réaction|share|partage)s?)\b(?!.{60})",
    r"^(?:tags?|mots[- ]clés|keywords|topics|filed under|thèmes?|sujets?|catégories?|categories|rubriques?) ?:",
    r"^(?:temps de lecture|lecture|reading time|\d+ min(?:utes?)? (?:de lecture|read)|\d+ min$|lu :|écouter l)",
    r"^(?:publicité|advertisement|advertising|sponsored|sponsorisé|contenu sponsorisé|la suite après|story continues"
    r"|article continues|continue reading|scroll|après la publicité|after newsletter)",
    r"^(?:skip to|aller au|passer au|accéder au|retour|back to|haut de page|menu|accueil|home\b|rechercher|search\b)"
    r"(?!.{80})",
    r"^(?:cliquez|click|tap|appuyez|cochez|vous recevez ce|you are receiving|to unsubscribe|pour vous désin|view this"
    r"|if you (?:have|no longer)|si ce message)",
    r"^(?:suivez|follow|rejoignez|join us|retrouvez(?:-nous)?|téléchargez|download|recevez|get (?:the|our)"
    r"|ajouter? (?:à|aux)|lisez|écoutez|listen)\b(?!.{140})",
    r"^(?:©|\(c\) ?\d|copyright|tous droits|all rights|mentions légales|cgu\b|cgv\b|politique de|privacy|terms (?:of|and)"
    r"|conditions (?:d|g)|qui sommes|about us|contact(?:s|ez)?\b(?!.{40})|plan du site|sitemap)",
    r"^(?:newsletter|lettre d['’]information|votre (?:e-?mail|adresse)|your e-?mail|enter your|entrez votre)",
    r"^(?:source|sources|crédits?|credits?|image (?:source|caption|credit)|photo|ph|légende|media caption) ?:",
    r"^(?:vous êtes ici|you are here|sur le web|ailleurs sur)",
)
# Said anywhere in a line, these speak of accounts, cookies, rights and networks.
DEBRIS_INSIDE = _any_of(
    r"\bcookies?\b",
    r"\bnewsletters?\b",
    r"tous droits réservés|all rights reserved|copyright|©",
    r"politique de confidentialité|privacy (?:policy|notice|statement)|terms of (?:use|service)|conditions générales",
    r"mentions légales|gestion des|données personnelles|personal (?:data|information)|gdpr|rgpd|votre consentement",
    r"(?:abonnez|inscrivez|connectez)[- ]vous|sign(?:ing)? up|subscri(?:be|ber|ption)\b|log in|s['’]abonner|se connecter",
    r"(?:suivez|retrouvez|rejoignez)[- ](?:nous|l['’]actu)|follow (?:us|@)|on (?:facebook|twitter|instagram)\b",
    r"your e-?mail|votre (?:e-?mail|adresse (?:e-?mail|électronique))|adresse e-?mail|unsubscrib|désinscri|désabonn",
    r"cliquez (?:ici|sur)|click (?:here|on|to)|en savoir plus|learn more|find out more|read more|lire la suite",
    r"\bmerci d['’]avoir|thank you for (?:your|sign|read|sub)|signaler (?:un|ce|une)|report (?:this|an?) ",
    r"sera automatiquement|will be (?:published|automatically)|required fields|champs obligatoires",
    r"article réservé|réservé (?:à nos|aux) abonnés|subscribers only|already a (?:subscriber|member)|déjà abonné",
    r"contributed to this (?:report|story|article)|a contribué à|has been (?:a )?(?:reporter|editor)|covers .{3,40} for\b",
    r"(?:chaque|tous les|toutes les|every|each) (?:jours?|matins?|soirs?|semaines?|mois|day|morning|week|\w+di),? "
    r"(?:recevez|retrouvez|nos |our |in your)|recevez (?:l['’]essentiel|chaque|nos|toute|gratuitement)|free daily",
    r"responsible for the content|votre navigateur|your browser|javascript|adblock|bloqueur",
)
# Where the page says that its article is over: what follows has to be long to be taken for more of it.
AFTER_ARTICLE = _any_of(
    r"^(?:\d+ )?(?:commentaires?|comments?|réactions?|vos (?:réactions|commentaires)|leave a (?:comment|reply))\b(?!.{30})",
    r"^(?:related|recommended|most (?:read|popular|viewed)|trending|more (?:from|on|stories|news)|top stories|popular"
    r"|explore more|you (?:may|might) (?:also )?like|up next|latest)\b(?!.{50})",
    r"^(?:les plus (?:lus|vus)|à la une|dans la même|sur le même|articles? (?:liés|similaires|associés|recommandés)"
    r"|sujets? (?:liés|associés)|pour aller plus loin|nos derniers|vous aimerez|contenu sponsorisé)\b(?!.{50})",
    r"^(?:about the author|à propos de l['’]auteur|contacts? presse|press contacts?|media contacts?|note[s]? to editors"
    r"|tags?|mots[- ]clés|filed under|topics|for information media|english (?:summary|version)|résumé en anglais)\b(?!.{50})",
    r"^(?:cliquez|click) (?:ici|here|sur|on)\b|^(?:lire|read) (?:l['’]article|la suite|the (?:full|original))",
    r"^(?:©|copyright\b|tous droits|all rights)",
    r"^(?:vous recevez ce|you are receiving|to unsubscribe|pour vous désin)",
)
# The surest of these: nothing of the article stands behind them.
CLOSES_PAGE = _any_of(
    r"^(?:\d+ )?(?:commentaires?|comments?|réactions?|vos (?:réactions|commentaires)|leave a (?:comment|reply))\b(?!.{30})",
    r"^(?:about the author|à propos de l['’]auteur|contacts? presse|press contacts?|media contacts?|note[s]? to editors"
    r"|for information media|english (?:summary|version)|résumé en anglais)\b(?!.{50})",
    r"^(?:©|copyright\b|tous droits|all rights)",
)
# A by-line: who wrote it and when.
BYLINE = _any_of(
    r"^(?:par|by|de notre|propos recueillis|rédigé par|écrit par|written by|posted by|publié par|auteur|author|from our)\b"
    r"(?=.{2,80}$)",
    r"\b(?:publié|publiée|mis en ligne|mis à jour|mise à jour|modifié|posté|actualisé|créé|diffusé|rédigé)\b.{0,40}\d",
    r"\b(?:published|posted|updated|last modified|first published|created|released|last updated)\b.{0,40}\d",
    r"\b(?:avec|with) (?:afp|reuters|ap|belga|map|aps|tap|ats|dpa)\b",
    r"^(?:la )?rédaction\b(?!.{50})|^(?:le|la|l['’])? ?[\w. ]{0,30}\bcorrespond(?:ant|ent|ance)\b(?!.{20})",
)
# A picture's credit, alone or at the end of its caption.
CREDIT = _any_of(
    r"(?:/|\||•|-|–|—|\() ?(?:ph|photo|photos|crédit|credit|image|illustration|dr)\b[.: ]?.{0,40}$",
    r"©[^.]{0,60}$",
    r"(?:^|[/(©|,•–—-] ?|\bvia |\w )(?:getty(?: images)?|shutterstock|istock|unsplash|reuters|afp|epa|sipa|maxppp"
    r"|ap photo|file photo|belga|abaca|hans lucas|wikimedia(?: commons)?|flickr|handout|pool)\)?$",
    r"[/(©|•–—-] ?(?:getty(?: images)?|shutterstock|reuters|afp|epa|sipa|maxppp|ap|belga|abaca|pool)\)?\.$",
    r"\((?:[A-Z]{2,4} )?(?:photo|image|file|photograph|picture|crédit|credit)\b[^)]*\)\.?$",
    r"^(?:photo|photograph|image|picture|illustration|credit|crédit|video|vidéo|légende|caption|file|ph\.)\b ?[:/—–-]",
    r"\b(?:photo|photograph|image|picture|illustration) (?:by|credit|courtesy|d['’]illustration|d['’]archives)\b.{0,60}$",
)
# A picture's caption that ends in the name behind a stroke: "… à Paris / Ph. Ambassade", "… | FRANCK DUMONT".
CREDIT_TAIL = re.compile(r"[^.!?»”\"] (?:/|\||•) ?(?:[A-ZÉÈÀ(©@][^.!?]{1,40})$")
CAPITAL_TAIL = re.compile(r"[a-zà-ÿ0-9]\.? (?:[A-ZÉÈÀÇ][A-ZÉÈÀÇ'’.-]+ ?){2,5}(?:/ ?[A-Z ]{2,30})?$")
