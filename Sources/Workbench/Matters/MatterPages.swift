import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The pages of matters.
enum MatterPages {
  static let feature = DeskFeature(
    templates: [
      "matters": PackageResources.matters_mustache, "matter": PackageResources.matter_mustache,
      "matter-form": PackageResources.matter_form_mustache, "matter-step": PackageResources.matter_step_mustache,
      "party": PackageResources.party_mustache,
    ],
    samples: [MattersPage.sample, MatterPage.sample, MatterFormPage.sample, MatterStepPage.sample, PartyPage.sample],
    rail: [RailEntry(.work, "matters.title", DeskRoutes.matters, needs: [.viewMatters])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let matters = Matters(room: room)
    let forms = MatterForms(room: room)
    let files = MatterFiles(room: room)
    let confirmed = ConfirmationDesk(room: room)
    let steps = MatterStep.allCases.flatMap { step in
      [
        WebRoute(method: .get, path: "/desk/matters/:id/\(step.rawValue)", access: step.access) {
          try await files.ask(step, $0, $1)
        },
        WebRoute(method: .post, path: "/desk/matters/:id/\(step.rawValue)", access: step.access) {
          try await files.take(step, $0, $1)
        },
      ]
    }
    return [
      WebRoute(method: .get, path: DeskRoutes.matters, access: .signedIn, handler: matters.list),
      WebRoute(method: .get, path: DeskRoutes.newMatter, access: .capability(.registerMatters), handler: forms.new),
      WebRoute(
        method: .post, path: DeskRoutes.matters, access: .capability(.registerMatters), handler: forms.register),
      WebRoute(method: .get, path: DeskRoutes.matter, access: .signedIn, handler: files.show),
      WebRoute(method: .get, path: DeskRoutes.matterForm, access: .capability(.handleMatters), handler: forms.edit),
      WebRoute(method: .post, path: DeskRoutes.matterForm, access: .capability(.handleMatters), handler: forms.change),
      WebRoute(
        method: .get, path: DeskRoutes.revealedParty, access: .capability(.revealIdentity),
        handler: confirmed.guarding(files.askReveal)),
      WebRoute(
        method: .post, path: DeskRoutes.revealedParty, access: .capability(.revealIdentity), handler: files.reveal),
    ] + steps
  }
}
