import HTTPTypes
import Operations
import WebSupport

/// The pages at the door.
enum SignInPages {
  static let feature = DeskFeature(
    templates: ["entrance": PackageResources.entrance_mustache, "once": PackageResources.once_mustache],
    samples: [EntrancePage.sample, OncePage.sample],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let door = SignIns(room: room)
    let owed = OwedSteps(room: room)
    let confirmation = ConfirmationDesk(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.signIn, handler: door.show),
      WebRoute(method: .post, path: DeskRoutes.signIn, handler: door.create),
      WebRoute(method: .get, path: DeskRoutes.signInCode, handler: door.showCode),
      WebRoute(method: .post, path: DeskRoutes.signInCode, handler: door.confirmCode),
      WebRoute(method: .get, path: DeskRoutes.signInPassword, handler: owed.showPassword),
      WebRoute(method: .post, path: DeskRoutes.signInPassword, handler: owed.setPassword),
      WebRoute(method: .get, path: DeskRoutes.signInFactor, handler: owed.showFactor),
      WebRoute(method: .post, path: DeskRoutes.signInFactor, handler: owed.setFactor),
      WebRoute(method: .get, path: DeskRoutes.factorPicture, handler: owed.picture),
      WebRoute(method: .post, path: DeskRoutes.signOut, handler: door.leave),
      WebRoute(method: .get, path: DeskRoutes.confirm, access: .signedIn, handler: confirmation.show),
      WebRoute(method: .post, path: DeskRoutes.confirm, access: .signedIn, handler: confirmation.create),
    ]
  }
}
