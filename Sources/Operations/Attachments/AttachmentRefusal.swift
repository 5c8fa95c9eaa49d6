public import Disclosure

/// Why somebody does not get a file, or cannot remove it.
public enum AttachmentRefusal: DomainRefusal, Equatable {
  /// The scanner has not seen it yet.
  case notScanned
  /// It is infected.
  case infected
  /// Its bytes were erased.
  case erased
  /// It is an identity paper, which is opened on purpose only.
  case isIdentityPaper
  /// A version of an item that was reviewed, or is being reviewed, comes with it.
  case isReviewed

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .notScanned: "attachment.notScanned"
    case .infected: "attachment.infected"
    case .erased: "attachment.erased"
    case .isIdentityPaper: "attachment.isIdentityPaper"
    case .isReviewed: "attachment.isReviewed"
    }
  }

  /// Lets a file pass that may be handed out.
  static func check(_ attachment: Attachment) throws(AttachmentRefusal) {
    guard attachment.erasedAt == nil else { throw .erased }
    switch attachment.scan {
    case .waiting: throw .notScanned
    case .infected: throw .infected
    case .clean, .unscanned: return
    }
  }
}
