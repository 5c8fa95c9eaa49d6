import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// Retention at the desk: what has run out, who proposed and who approved its erasure, and the periods themselves.
enum RetentionPages {
  static let feature = DeskFeature(
    templates: [
      "retention": PackageResources.retention_mustache,
      "erasures": PackageResources.erasures_mustache,
      "erasure": PackageResources.erasure_mustache,
      "retention-rule": PackageResources.retention_rule_mustache,
    ],
    samples: [ExpiredPage.sample, ErasuresPage.sample, ErasurePage.sample, RetentionRulePage.sample],
    rail: [
      RailEntry(.office, "retention.title", DeskRoutes.retention, needs: [.proposeErasure]),
      RailEntry(.office, "retention.erasures", DeskRoutes.erasures, needs: [.approveErasure]),
      RailEntry(.administration, "retention.rules", DeskRoutes.retentionRules, needs: [.editSecuritySettings]),
    ], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let expired = ExpiredMatters(room: room)
    let erasures = Erasures(room: room)
    let rules = RetentionPeriods(room: room)
    let confirmed = ConfirmationDesk(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.retention, access: .capability(.proposeErasure), handler: expired.list),
      WebRoute(method: .get, path: DeskRoutes.erasures, access: .signedIn, handler: erasures.list),
      WebRoute(
        method: .post, path: DeskRoutes.erasures, access: .capability(.proposeErasure), handler: expired.propose),
      WebRoute(
        method: .get, path: DeskRoutes.erasure, access: .signedIn,
        handler: confirmed.guarding(erasures.show, for: .approveErasure)),
      WebRoute(
        method: .post, path: DeskRoutes.erasureDecision, access: .capability(.approveErasure),
        handler: erasures.decide),
      WebRoute(
        method: .get, path: DeskRoutes.erasureExecution, access: .capability(.approveErasure),
        handler: confirmed.guarding(erasures.confirm)),
      WebRoute(
        method: .post, path: DeskRoutes.erasureExecution, access: .capability(.approveErasure),
        handler: erasures.carryOut),
      WebRoute(method: .get, path: DeskRoutes.retentionRules, access: .signedIn, handler: rules.list),
      WebRoute(
        method: .get, path: DeskRoutes.retentionRule, access: .capability(.editSecuritySettings),
        handler: confirmed.guarding(rules.edit)),
      WebRoute(
        method: .post, path: DeskRoutes.retentionRule, access: .capability(.editSecuritySettings),
        handler: rules.change),
    ]
  }

  /// The ways between the parts, as far as somebody may go.
  static func tabs(_ current: String, _ context: WebContext) -> [PageLink] {
    let mayPropose = context.signedIn?.capabilities.contains(.proposeErasure) ?? false
    let parts = [
      ("retention.title", DeskRoutes.retention, mayPropose), ("retention.erasures", DeskRoutes.erasures, true),
      ("retention.rules", DeskRoutes.retentionRules, true),
    ]
    return parts.filter(\.2).map { PageLink(Texts.text($0.0), $0.1, isCurrent: $0.1 == current) }
  }
}
