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
    let signOn = SignOnDesk(room: room)
    let confirmation = ConfirmationDesk(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.signIn, access: .anyone, handler: door.show),
      WebRoute(method: .post, path: DeskRoutes.signIn, access: .anyone, handler: door.create),
      WebRoute(method: .get, path: DeskRoutes.signInCode, access: .anyone, handler: door.showCode),
      WebRoute(method: .post, path: DeskRoutes.signInCode, access: .anyone, handler: door.confirmCode),
      WebRoute(method: .get, path: DeskRoutes.signInPassword, access: .anyone, handler: owed.showPassword),
      WebRoute(method: .post, path: DeskRoutes.signInPassword, access: .anyone, handler: owed.setPassword),
      WebRoute(method: .get, path: DeskRoutes.signInFactor, access: .anyone, handler: owed.showFactor),
      WebRoute(method: .post, path: DeskRoutes.signInFactor, access: .anyone, handler: owed.setFactor),
      WebRoute(method: .get, path: DeskRoutes.factorPicture, access: .anyone, handler: owed.picture),
      WebRoute(method: .get, path: DeskRoutes.signOn, access: .anyone, handler: signOn.begin),
      WebRoute(method: .get, path: DeskRoutes.signOnCallback, access: .anyone, handler: signOn.finish),
      WebRoute(method: .post, path: DeskRoutes.signOut, access: .anyone, handler: door.leave),
      WebRoute(method: .get, path: DeskRoutes.confirm, access: .signedIn, handler: confirmation.show),
      WebRoute(method: .post, path: DeskRoutes.confirm, access: .signedIn, handler: confirmation.create),
    ]
  }
}
