import Disclosure
import WebSupport

/// The addresses at which a citizen follows his case; which case it is says only the cookie.
extension Routes {
  static let follow = "/requests/follow"
  static let ownCase = "/requests/case"
  static let leaveOwnCase = "/requests/case/leave"
  static let ownDays = "/requests/case/days"
  static let ownLetter = "/requests/case/letters/:letter"
  static let ownLetterFile = "/requests/case/letters/:letter/word"
  static let ownLetterPDF = "/requests/case/letters/:letter/pdf"
  static let ownFiles = "/requests/case/files"
  static let ownStep = "/requests/case/steps/:step"

  static func follow(_ number: String) -> String { "/requests/follow?number=\(PercentEncoding.encode(number))" }
  static func ownLetter(_ id: CaseLetter.ID) -> String { "/requests/case/letters/\(id)" }
  static func ownLetterFile(_ id: CaseLetter.ID) -> String { "/requests/case/letters/\(id)/word" }
  static func ownLetterPDF(_ id: CaseLetter.ID) -> String { "/requests/case/letters/\(id)/pdf" }
  static func ownStep(_ action: OwnStep) -> String { "/requests/case/steps/\(action.rawValue)" }
}
