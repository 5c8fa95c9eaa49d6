import CivilTime
import Cryptography
import Disclosure

extension RemedyCase {
  /// The fields of a remedy as the journal keeps them.
  var journalTexts: [(name: String, text: String?)] {
    [
      ("path", path.rawValue), ("authority", authority), ("number", number.isEmpty ? nil : number),
      ("acceptedOn", acceptedOn.description), ("servedOn", servedOn?.description),
      ("simplified", isSimplified ? "1" : "0"), ("replyDueOn", replyDueOn?.description),
      ("repliedOn", repliedOn?.description), ("follows", follows?.description), ("endedOn", endedOn?.description),
      ("decision", decision?.rawValue), ("lesson", lesson.isEmpty ? nil : "SM3:" + SM3.hexadecimal(lesson)),
    ]
  }
}
