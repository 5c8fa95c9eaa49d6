import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Roles, and who has them.
enum RolePages {
  static let feature = DeskFeature(
    templates: ["grants": PackageResources.grants_mustache], samples: [GrantsPage.sample],
    rail: [RailEntry(.administration, "roles.title", DeskRoutes.roles, needs: [.manageRoles])], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (roles, grants, matrix) = (
      RoleForms(room: room), GrantForms(room: room), PermissionMatrixFiles(room: room)
    )
    let (access, confirmed) = (Access.capability(.manageRoles), ConfirmationDesk(room: room))
    return [
      WebRoute(method: .get, path: DeskRoutes.roles, access: access, handler: roles.list),
      WebRoute(method: .get, path: DeskRoutes.newRole, access: access, handler: confirmed.guarding(roles.new)),
      WebRoute(method: .post, path: DeskRoutes.roles, access: access, handler: roles.create),
      WebRoute(method: .get, path: DeskRoutes.matrixFile, access: .signedIn, handler: matrix.download).costly,
      WebRoute(method: .get, path: DeskRoutes.role, access: access, handler: confirmed.guarding(roles.edit)),
      WebRoute(method: .post, path: DeskRoutes.role, access: access, handler: roles.change),
      WebRoute(
        method: .get, path: DeskRoutes.roleDeletion, access: access, handler: confirmed.guarding(roles.confirm)),
      WebRoute(method: .post, path: DeskRoutes.roleDeletion, access: access, handler: roles.delete),
      WebRoute(
        method: .get, path: DeskRoutes.grants, access: .signedIn,
        handler: confirmed.guarding(grants.list, for: .manageRoles)),
      WebRoute(method: .post, path: DeskRoutes.grants, access: access, handler: grants.grant),
      WebRoute(method: .get, path: DeskRoutes.revocation, access: access, handler: confirmed.guarding(grants.confirm)),
      WebRoute(method: .post, path: DeskRoutes.revocation, access: access, handler: grants.revoke),
    ]
  }
}
