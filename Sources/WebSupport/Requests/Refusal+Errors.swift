import Disclosure
import HTTPTypes
import Hummingbird
import Operations

extension Refusal {
  /// What to tell of an error: the sentence of a rule, what is wrong with an input, or that the fault is ours.
  ///
  /// The one place where errors become statuses.
  public init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let issues as Issues:
      let list = issues.list.map { FieldIssue(field: $0.field, message: Texts.sentence(of: $0)) }
      self = Refusal(
        .unprocessableContent, code: "invalid", title: Texts.text("page.invalid"),
        message: list.map(\.message).joined(separator: " "))
      self.issues = list
    case let refusal as any DomainRefusal: self = .of(refusal)
    case let error as any HTTPResponseError: self = .of(error.status)
    default: self = .fault
    }
  }

  private static func of(_ refusal: any DomainRefusal) -> Refusal {
    let (status, title): (HTTPResponse.Status, String) =
      switch refusal {
      case is NotFound: (.notFound, "page.notFound")
      case is Conflict: (.conflict, "page.conflict")
      case AccessRefusal.notSignedIn: (.unauthorized, "page.notSignedIn")
      case is AccessRefusal: (.forbidden, "page.forbidden")
      default: (.unprocessableContent, "page.refused")
      }
    return Refusal(status, code: refusal.key, title: Texts.text(title), message: Texts.sentence(of: refusal))
  }
}
