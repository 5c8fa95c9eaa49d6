import Disclosure
import WebSupport

extension DeskRoutes {
  /// The files of a matter.
  static let matterFiles = "/desk/matters/:id/files"
  /// The papers that prove who a party is.
  static let partyPapers = "/desk/parties/:id/papers"
  /// One file, to be saved.
  static let file = "/desk/files/:id"
  /// Opens an identity paper on purpose.
  static let fileReveal = "/desk/files/:id/reveal"
  /// Removes a file.
  static let fileRemoval = "/desk/files/:id/removal"

  /// The files of a record.
  static func files(of owner: Attachment.Owner) -> String {
    switch owner.kind {
    case .matter: "/desk/matters/\(owner.id)/files"
    case .party: "/desk/parties/\(owner.id)/papers"
    }
  }

  /// Opens an identity paper on purpose.
  static func fileReveal(_ id: Attachment.ID) -> String { "\(file(id))/reveal" }
  /// One file, to be saved.
  static func file(_ id: Attachment.ID) -> String { "/desk/files/\(id)" }
}
