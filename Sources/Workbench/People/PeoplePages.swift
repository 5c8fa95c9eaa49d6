import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// The pages of accounts: one's own, and those of others.
enum PeoplePages {
  static let feature = DeskFeature(
    templates: [
      "profile": PackageResources.profile_mustache, "account-form": PackageResources.account_form_mustache,
      "people": PackageResources.people_mustache, "person": PackageResources.person_mustache,
      "people-import": PackageResources.people_import_mustache,
    ],
    samples: [ProfilePage.sample, AccountFormPage.sample, PeoplePage.sample, PersonPage.sample, ImportPage.sample],
    rail: [
      RailEntry(.administration, "people.title", DeskRoutes.people, needs: [.managePeople]),
      RailEntry(.administration, "accounts.title", DeskRoutes.accountRules, needs: [.editSecuritySettings]),
    ],
    routes: { profile($0) + people($0) + imports($0) })

  private static func profile(_ room: DeskRoom) -> [WebRoute] {
    let profiles = Profiles(room: room)
    let confirmed = ConfirmationDesk(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.profile, access: .signedIn, handler: profiles.show),
      WebRoute(method: .post, path: DeskRoutes.profileSessions, access: .signedIn, handler: profiles.endOthers),
      WebRoute(method: .post, path: DeskRoutes.profileSession, access: .signedIn, handler: profiles.end),
      WebRoute(
        method: .post, path: DeskRoutes.profileNotifications, access: .signedIn, handler: profiles.chooseNotifications),
      WebRoute(
        method: .post, path: DeskRoutes.profileRecovery, access: .signedIn, handler: profiles.makeRecoveryCodes),
      WebRoute(
        method: .get, path: DeskRoutes.tokens, access: .signedIn, handler: confirmed.guarding(profiles.newToken)),
      WebRoute(method: .post, path: DeskRoutes.tokens, access: .signedIn, handler: profiles.createToken),
      WebRoute(method: .post, path: DeskRoutes.token, access: .signedIn, handler: profiles.revokeToken),
    ]
  }

  private static func imports(_ room: DeskRoom) -> [WebRoute] {
    let imports = PeopleImports(room: room)
    let (access, confirmed) = (Access.capability(.managePeople), ConfirmationDesk(room: room))
    return [
      WebRoute(
        method: .get, path: DeskRoutes.peopleImport, access: access, handler: confirmed.guarding(imports.form)),
      WebRoute(method: .get, path: DeskRoutes.importTemplate, access: access, handler: imports.template),
      WebRoute(method: .post, path: DeskRoutes.peopleImport, access: access, handler: imports.look),
      WebRoute(method: .post, path: DeskRoutes.importedPeople, access: access, handler: imports.create),
    ]
  }

  private static func people(_ room: DeskRoom) -> [WebRoute] {
    let people = PeopleDesk(room: room)
    let forms = PersonForms(room: room)
    let rules = RulesForm(room: room)
    let confirmed = ConfirmationDesk(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.people, access: .capability(.managePeople), handler: people.list),
      WebRoute(
        method: .get, path: DeskRoutes.newPerson, access: .capability(.managePeople),
        handler: confirmed.guarding(forms.new)),
      WebRoute(method: .post, path: DeskRoutes.people, access: .capability(.managePeople), handler: forms.create),
      WebRoute(method: .get, path: DeskRoutes.person, access: .capability(.managePeople), handler: people.show),
      WebRoute(method: .post, path: DeskRoutes.person, access: .capability(.managePeople), handler: forms.change),
      WebRoute(
        method: .get, path: DeskRoutes.personForm, access: .capability(.managePeople),
        handler: confirmed.guarding(forms.edit)),
      WebRoute(method: .post, path: DeskRoutes.personAction, access: .capability(.managePeople), handler: people.act),
      WebRoute(
        method: .get, path: DeskRoutes.accountRules, access: .capability(.editSecuritySettings),
        handler: confirmed.guarding(rules.show)),
      WebRoute(
        method: .post, path: DeskRoutes.accountRules, access: .capability(.editSecuritySettings), handler: rules.change),
    ]
  }
}
