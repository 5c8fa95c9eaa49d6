public import Disclosure
import Foundation

/// The catalogue of the interface's texts: every sentence that a person reads has a key here.
///
/// A text may name arguments in braces: `期限为 {days} 个工作日`.
public enum Texts {
  /// The texts by key, all features together.
  public static let all: [String: String] = {
    var texts: [String: String] = [:]
    for (name, bytes) in sources {
      guard let part = try? JSONDecoder().decode([String: String].self, from: Data(bytes)) else {
        preconditionFailure("the texts of \(name) are no object of strings")
      }
      texts.merge(part) { _, _ in preconditionFailure("a text of \(name) has a key that is taken") }
    }
    return texts
  }()

  /// The texts feature by feature, as they stand in the source.
  static let sources: [(name: String, bytes: [UInt8])] = [
    ("absences", PackageResources.absences_json),
    ("access", PackageResources.access_json),
    ("accounts", PackageResources.accounts_json),
    ("api", PackageResources.api_json),
    ("approvals", PackageResources.approvals_json),
    ("articles", PackageResources.articles_json),
    ("attachments", PackageResources.attachments_json),
    ("calendars", PackageResources.calendars_json),
    ("case-pages", PackageResources.case_pages_json),
    ("counts", PackageResources.counts_json),
    ("desk", PackageResources.desk_json),
    ("fees", PackageResources.fees_json),
    ("guide", PackageResources.guide_json),
    ("jobs", PackageResources.jobs_json),
    ("journal", PackageResources.journal_json),
    ("letters", PackageResources.letters_json),
    ("matters", PackageResources.matters_json),
    ("notifications", PackageResources.notifications_json),
    ("organs", PackageResources.organs_json),
    ("outcomes", PackageResources.outcomes_json),
    ("publication", PackageResources.publication_json),
    ("register", PackageResources.register_json),
    ("remedies", PackageResources.remedies_json),
    ("requests", PackageResources.requests_json),
    ("retention", PackageResources.retention_json),
    ("roles", PackageResources.roles_json),
    ("screening", PackageResources.screening_json),
    ("sealed", PackageResources.sealed_json),
    ("settings", PackageResources.settings_json),
    ("visitors", PackageResources.visitors_json),
    ("wizard", PackageResources.wizard_json),
  ]

  /// The text of a key with its arguments; the key itself where there is none, which the tests exclude.
  public static func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
    guard var text = all[key] else { return key }
    for (name, value) in arguments { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// The sentence of a refusal; a capability, and what is itself a key of the catalogue, stand in it in Chinese.
  public static func sentence(of refusal: any DomainRefusal) -> String {
    var arguments = refusal.arguments.mapValues { all[$0] ?? $0 }
    if let name = arguments["capability"], let known = all["capability.\(name)"] { arguments["capability"] = known }
    return text(refusal.key, arguments)
  }

  /// The sentence of an issue; what is itself a key of the catalogue stands in it in Chinese.
  public static func sentence(of issue: Issue) -> String {
    text(issue.key, issue.arguments.mapValues { all[$0] ?? $0 })
  }
}
